import { expect, it } from 'vitest';
import type { NewReport } from '../api-types.ts';
import { ApiError, NetworkError } from '../http.ts';
import { emptyDraft } from './draft.ts';
import { attemptSend, type SendTools } from './sending.ts';

const filed = { reportId: 'R1', trackingToken: 'R1.x', trackingPath: '/t/R1.x' };
const draft = { ...emptyDraft('key-1'), category: 'c', description: 'd' };

function tools(answers: (typeof filed | Error)[], change: Partial<SendTools> = {}) {
  const posted: { body: NewReport; key: string }[] = [];
  const all: SendTools = {
    uploadAll: async (photos) => ({ photos }),
    onPosting: () => undefined,
    post: async (body, key) => {
      posted.push({ body, key });
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer;
      return answer;
    },
    ...change,
  };
  return { all, posted };
}

it('sends with the draft’s key', async () => {
  const { all, posted } = tools([filed]);
  expect(await attemptSend(draft, all)).toEqual({ kind: 'accepted', filed, earlier: false });
  expect(posted.map((one) => one.key)).toEqual(['key-1']);
});

it('waits when nothing came back or the server is troubled', async () => {
  for (const error of [new NetworkError('x'), new ApiError(503, {}), new ApiError(429, {})]) {
    expect(await attemptSend(draft, tools([error]).all)).toEqual({ kind: 'later' });
  }
});

it('hands refused fields back', async () => {
  const errors = [{ path: 'description', message: '太长' }];
  expect(await attemptSend(draft, tools([new ApiError(422, { errors })]).all)).toEqual({
    kind: 'refused',
    problems: errors,
  });
});

it('learns the report of the earlier words after a 409', async () => {
  const firstBody = { category: 'c', description: 'first' };
  const { all, posted } = tools([new ApiError(409, {}), filed]);
  expect(await attemptSend({ ...draft, firstBody }, all)).toEqual({ kind: 'accepted', filed, earlier: true });
  expect(posted[1]).toEqual({ body: firstBody, key: 'key-1' });
});

it('does not post while a photo is missing', async () => {
  const failing = (error: unknown) => tools([], { uploadAll: async (photos) => ({ photos, error }) });
  const dropped = failing(new NetworkError('x'));
  expect(await attemptSend(draft, dropped.all)).toEqual({ kind: 'later' });
  expect(dropped.posted).toEqual([]);
  expect(await attemptSend(draft, failing(new ApiError(422, { detail: '不是图片' })).all)).toEqual({
    kind: 'refused',
    problems: [{ path: 'photos', message: '不是图片' }],
  });
});
