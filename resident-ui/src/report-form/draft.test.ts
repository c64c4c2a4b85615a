import { describe, expect, it } from 'vitest';
import {
  type Draft,
  type DraftEvent,
  emptyDraft,
  hasContent,
  restoreDraft,
  stepDraft,
  toBody,
} from './draft.ts';

const blob = new Blob(['x']);
const run = (events: DraftEvent[], from: Draft = emptyDraft('d1')) => events.reduce(stepDraft, from);
const words: DraftEvent = {
  type: 'edit',
  edit: { description: ' 路灯不亮 ', category: 'lighting.lamp_out' },
};
const body = { category: 'c', description: 'd' };

describe('writing', () => {
  it('keeps what is typed and says whether there is anything worth keeping', () => {
    expect(hasContent(emptyDraft('d1'))).toBe(false);
    expect(hasContent(run([words]))).toBe(true);
  });

  it('takes nine photos and no tenth', () => {
    const photos = Array.from({ length: 10 }, (_, n) => ({ id: `p${n}`, blob }));
    expect(run([{ type: 'photo_added', photos }]).photos).toHaveLength(9);
  });

  it('forgets the upload of a photo that was painted over', () => {
    const draft = run([
      { type: 'photo_added', photos: [{ id: 'p1', blob }] },
      { type: 'photo_uploaded', id: 'p1', uploadId: 'u1', at: 1 },
      { type: 'photo_painted', id: 'p1', photo: { id: 'p2', blob } },
    ]);
    expect(draft.photos).toEqual([{ id: 'p2', blob }]);
  });

  it('drops the code when another place is chosen', () => {
    const draft = run(
      [{ type: 'edit', edit: { location: { lat: 39.6, lng: 109.8 } }, drop: ['code', 'placeName'] }],
      emptyDraft('d1', { code: 'ABCDEF234', placeName: '3号楼' }),
    );
    expect(toBody(draft)).toEqual({ location: { lat: 39.6, lng: 109.8 }, category: '', description: '' });
  });
});

describe('what a shop asks', () => {
  const shop: Draft = {
    ...emptyDraft('d1', { code: 'ABCDEF234', placeName: '面馆' }),
    kind: 'merchant_request',
    category: 'market.merchant_request',
  };

  it('is sent as such, and nothing worth keeping before there are words', () => {
    expect(hasContent(shop)).toBe(false);
    expect(toBody(run([words], shop))).toMatchObject({ kind: 'merchant_request', code: 'ABCDEF234' });
  });

  it('is a report like any other once its code is gone', () => {
    const elsewhere = run([{ type: 'edit', edit: { address: '早市' }, drop: ['code', 'placeName'] }], shop);
    expect(toBody(elsewhere)).not.toHaveProperty('kind');
    const problems = [{ path: 'code', message: 'm' }];
    expect(run([words, { type: 'send' }, { type: 'refused', problems }], shop)).not.toHaveProperty('kind');
  });
});

describe('sending', () => {
  it('starts once, however often the button is tapped', () => {
    expect(run([words, { type: 'send' }, { type: 'send' }])).toMatchObject({ phase: 'sending', attempt: 1 });
  });

  it('is frozen until the outcome is known', () => {
    const sending = run([words, { type: 'send' }]);
    for (const event of [
      { type: 'edit', edit: { description: 'other' } },
      { type: 'photo_added', photos: [{ id: 'p1', blob }] },
      { type: 'photo_removed', id: 'p1' },
    ] satisfies DraftEvent[]) {
      expect(stepDraft(sending, event)).toBe(sending);
    }
  });

  it('waits and goes on with the same id', () => {
    const draft = run([words, { type: 'send' }, { type: 'failed', retryAt: 9 }, { type: 'resume' }]);
    expect(draft).toMatchObject({ id: 'd1', phase: 'sending', attempt: 2 });
    expect(draft.retryAt).toBeUndefined();
  });

  it('remembers the first body whose fate is unknown, and forgets it after a clear no', () => {
    const sent = run([words, { type: 'send' }, { type: 'posted', body }, { type: 'failed', retryAt: 9 }]);
    expect(
      run([{ type: 'resume' }, { type: 'posted', body: { ...body, description: 'e' } }], sent).firstBody,
    ).toBe(body);
    const refused = run(
      [{ type: 'resume' }, { type: 'refused', problems: [{ path: 'description', message: 'm' }] }],
      sent,
    );
    expect(refused.firstBody).toBeUndefined();
    expect(refused).toMatchObject({ phase: 'editing', problems: [{ path: 'description' }] });
  });

  it('clears the problem of the field that is changed', () => {
    const problems = [
      { path: 'description', message: 'm' },
      { path: 'contact.phone', message: 'm' },
    ];
    const refused = run([words, { type: 'send' }, { type: 'refused', problems }]);
    expect(run([{ type: 'edit', edit: { phone: '1' } }], refused).problems.map((p) => p.path)).toEqual([
      'description',
    ]);
  });

  it('ignores late outcomes', () => {
    const editing = run([words]);
    expect(stepDraft(editing, { type: 'failed', retryAt: 1 })).toBe(editing);
    expect(stepDraft(editing, { type: 'resume' })).toBe(editing);
  });
});

describe('restoring', () => {
  it('turns a send that was cut off into one that waits', () => {
    expect(restoreDraft(run([words, { type: 'send' }]), 50)).toMatchObject({ phase: 'waiting', retryAt: 50 });
  });

  it('forgets uploads that the server may have collected', () => {
    const day = 86_400_000;
    const draft = run([
      { type: 'photo_added', photos: [{ id: 'p1', blob }] },
      { type: 'photo_uploaded', id: 'p1', uploadId: 'u1', at: 0 },
    ]);
    expect(restoreDraft(draft, 60_000).photos[0]?.uploadId).toBe('u1');
    expect(restoreDraft(draft, day).photos[0]?.uploadId).toBeUndefined();
  });
});

it('sends only what was given', () => {
  const draft = run([
    words,
    { type: 'edit', edit: { phone: '139 0000-0000', address: ' 广场东侧 ' } },
    {
      type: 'photo_added',
      photos: [
        { id: 'p1', blob },
        { id: 'p2', blob },
      ],
    },
    { type: 'photo_uploaded', id: 'p1', uploadId: 'u1', at: 0 },
  ]);
  expect(toBody(draft)).toEqual({
    address: '广场东侧',
    category: 'lighting.lamp_out',
    description: '路灯不亮',
    photos: ['u1'],
    contact: { phone: '13900000000' },
  });
});
