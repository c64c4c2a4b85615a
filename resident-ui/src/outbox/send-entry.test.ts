import { describe, expect, it } from 'vitest';
import type { NewReport } from '../api-types.ts';
import { ApiError, NetworkError } from '../http.ts';
import { emptyDraft } from '../report-form/draft.ts';
import { isOver, markOf, newEntry, type OutboxEntry } from './entry.ts';
import { backToDraft, sendEntry } from './send-entry.ts';

const NOW = 1_700_000_000_000;
const DAY = 86_400_000;
const filed = { reportId: 'R1', trackingToken: 'x', trackingPath: '/t/R1.x' };
const waiting = (): OutboxEntry =>
  newEntry(
    {
      ...emptyDraft('key-1', { code: 'ABCDEF23P', placeName: '湖边' }),
      category: 'lighting.lamp_out',
      categoryName: '路灯不亮',
      description: '灯泡碎了',
      phone: '13800000000',
      photos: [
        { id: 'p1', blob: new Blob(['1']) },
        { id: 'p2', blob: new Blob(['2']) },
      ],
      phase: 'waiting',
    },
    false,
    NOW,
  );

function server(answers: (Error | typeof filed)[]) {
  const posts: { body: NewReport; key: string }[] = [];
  const saved: OutboxEntry[] = [];
  let uploads = 0;
  const tools = {
    upload: async () => {
      uploads += 1;
      return `U${uploads}`;
    },
    post: async (body: NewReport, key: string) => {
      posts.push({ body, key });
      const answer = answers.shift() ?? new NetworkError('');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    save: async (entry: OutboxEntry) => saved.push(entry),
    now: () => NOW + 1_000,
  };
  return { tools, posts, saved, uploads: () => uploads };
}

describe('a report in the outbox', () => {
  it('is sent with its pictures under its own key, and leaves no words on the phone', async () => {
    const { tools, posts } = server([filed]);
    const sent = await sendEntry(waiting(), tools);
    expect(posts).toEqual([{ key: 'key-1', body: expect.objectContaining({ photos: ['U1', 'U2'] }) }]);
    expect(sent).toMatchObject({ state: 'sent', sent: { path: '/t/R1.x', earlier: false } });
    expect(JSON.stringify(sent)).not.toMatch(/13800000000|灯泡碎了/);
    expect(sent.draft.photos).toEqual([]);
  });

  it('notes every upload and the words before they leave, so that a killed tab repeats nothing', async () => {
    const { tools, saved, uploads } = server([new NetworkError(''), filed]);
    const first = await sendEntry(waiting(), tools);
    expect(first.state).toBe('waiting');
    expect(saved).toHaveLength(3);
    expect(saved[2]?.draft.firstBody?.photos).toEqual(['U1', 'U2']);
    expect((await sendEntry(saved[2] ?? first, tools)).state).toBe('sent');
    expect(uploads()).toBe(2);
  });

  it('asks for the words posted first when their answer was lost and the pictures are new', async () => {
    const { tools, posts } = server([new NetworkError('')]);
    const first = await sendEntry(waiting(), tools);
    const later = server([new ApiError(409, { code: 'idempotency_mismatch' }), filed]);
    const sent = await sendEntry(first, { ...later.tools, now: () => NOW + DAY });
    expect(later.posts[1]?.body).toEqual(posts[0]?.body);
    expect(sent.sent?.earlier).toBe(true);
  });

  it('is refused with the reason, and becomes a draft that says so', async () => {
    const no = new ApiError(409, { code: 'code_suspended', detail: '这个码暂停使用了' });
    const refused = await sendEntry(waiting(), server([no]).tools);
    expect(refused.state).toBe('refused');
    const draft = backToDraft(refused, NOW);
    expect(draft).toMatchObject({ id: 'key-1', phase: 'editing', description: '灯泡碎了' });
    expect(draft.problems).toEqual([{ path: 'code', message: '这个码暂停使用了' }]);
    expect(draft.code).toBeUndefined();
    expect(draft.photos).toHaveLength(2);
  });

  it('uploads lost pictures once more, not for ever', async () => {
    const lost = () => new ApiError(409, { code: 'upload_unavailable' });
    const entry = waiting();
    entry.draft.photos = entry.draft.photos.map((p) => ({ ...p, uploadId: `old${p.id}`, uploadedAt: NOW }));
    const once = server([lost(), filed]);
    expect((await sendEntry(entry, once.tools)).state).toBe('sent');
    expect(once.uploads()).toBe(2);
    expect((await sendEntry(entry, server([lost(), lost(), filed]).tools)).state).toBe('refused');
  });

  it('is not sent after a week without having been read again, and dropped after a month', async () => {
    const { tools, posts } = server([filed]);
    const old = await sendEntry(waiting(), { ...tools, now: () => NOW + 8 * DAY });
    expect(old).toMatchObject({ state: 'refused', old: true });
    expect(posts).toEqual([]);
    expect(isOver(old, NOW + 29 * DAY)).toBe(false);
    expect(isOver(old, NOW + 31 * DAY)).toBe(true);
  });
});

it('is counted until its writer has seen it', async () => {
  const sent = await sendEntry(waiting(), server([filed]).tools);
  expect(markOf([waiting(), sent])).toEqual({ waiting: 1, refused: 0, sent: 1 });
  expect(markOf([{ ...sent, seen: true }])).toBeUndefined();
  expect(isOver({ ...sent, seen: true }, NOW)).toBe(true);
});
