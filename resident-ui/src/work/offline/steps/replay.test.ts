import { describe, expect, it } from 'vitest';
import type { OrderActionBody, WorkOrder } from '../../../api-types.ts';
import { ApiError, isTemporary, NetworkError } from '../../../http.ts';
import { type ReplayTools, replay } from './replay.ts';
import { me, order, step } from './some-steps.ts';
import { type OfflineVerb, type Step, WAY } from './steps.ts';

/** A server of one order that counts what it is told, and may lose an answer. */
function world(start: Step[], server: WorkOrder) {
  let steps = start;
  let current = server;
  const told: string[] = [];
  const answers: string[] = [];
  const state = { online: true, loseAnswers: 0, uploads: 0, lostUploads: 0 };
  const act = (_: string, action: OfflineVerb, body: OrderActionBody): WorkOrder => {
    if (!state.online) throw new NetworkError('');
    if (state.lostUploads && body.photos?.length) {
      state.lostUploads -= 1;
      throw new ApiError(409, { code: 'upload_unavailable' });
    }
    if (body.version !== current.version) throw new ApiError(409, { code: 'stale_version' });
    told.push(action);
    const at = '2026-11-22T05:00:00.000Z';
    const entry = { at, action: WAY[action].said, by: { role: 'grid_worker', name: me.name } };
    const log = [...(current.log ?? []), { ...entry, ...(body.note ? { note: body.note } : {}) }];
    current = { ...current, status: WAY[action].to, version: current.version + 1, log };
    if (state.loseAnswers) {
      state.loseAnswers -= 1;
      throw new NetworkError('');
    }
    return current;
  };
  const tools: ReplayTools = {
    me,
    steps: async () => steps,
    change: async (to) => {
      steps = to(steps);
    },
    upload: async () => {
      if (!state.online) throw new NetworkError('');
      state.uploads += 1;
      return `U${state.uploads}`;
    },
    act: async (id, action, body) => act(id, action, body),
    answer: async (_, { point, photos }, key) => {
      if (!state.online) throw new NetworkError('');
      if (current.status !== 'in_progress') throw new ApiError(409, { code: 'illegal_transition' });
      answers.push(`${key} ${point} ${photos ?? ''}`.trim());
      if (state.loseAnswers) {
        state.loseAnswers -= 1;
        throw new NetworkError('');
      }
    },
    look: async () => {
      if (!state.online) throw new NetworkError('');
      return current;
    },
    keep: async () => undefined,
    isTemporary,
  };
  const set = (next: WorkOrder) => {
    current = next;
  };
  return { tools, told, answers, state, set, steps: () => steps };
}

const whole = [
  step(),
  step({ id: 'b', action: 'start' }),
  step({ id: 'c', action: 'finish', note: '换了灯泡', photos: [{ id: 'p', blob: new Blob(['x']) }] }),
];

describe('replay', () => {
  it('tells accept, start and finish in order, each with the version the one before made', async () => {
    const { tools, told, state, steps } = world(whole, order());
    expect(await replay(tools)).toBe(false);
    expect(told).toEqual(['accept', 'start', 'finish']);
    expect(state.uploads).toBe(1);
    expect(steps()).toEqual([]);
  });

  it('tells each once although every answer is lost', async () => {
    const { tools, told, state, steps } = world(whole, order());
    state.loseAnswers = 3;
    for (let look = 0; look < 4; look += 1) await replay(tools);
    expect(told).toEqual(['accept', 'start', 'finish']);
    expect(steps()).toEqual([]);
  });

  it('tells the points of a round between its beginning and its end, again under the same key', async () => {
    const answer = { action: 'answer' as const, told: { point: 'lamp', text: '灯', result: 'ok' as const } };
    const round = [
      step(),
      step({ id: 'b', action: 'start' }),
      step({ id: 'p', ...answer, photos: [{ id: 'x', blob: new Blob(['x']) }] }),
      step({ id: 'c', action: 'finish' }),
    ];
    const { tools, told, answers, state, steps } = world(round, order());
    state.loseAnswers = 3;
    for (let look = 0; look < 5; look += 1) await replay(tools);
    expect(told).toEqual(['accept', 'start', 'finish']);
    expect([...new Set(answers)]).toEqual(['p lamp U1']);
    expect(steps()).toEqual([]);
  });

  it('waits without a network and forgets nothing', async () => {
    const { tools, state, steps } = world(whole, order());
    state.online = false;
    expect(await replay(tools)).toBe(true);
    expect(steps()).toEqual(whole);
  });

  it('stops an order at the first refusal, with what happened, and goes on with the next', async () => {
    const { tools, told, steps, set } = world([...whole, step({ id: 'd', staffId: 'S2' })], order());
    set(order({ version: 5, status: 'queued' }));
    expect(await replay(tools)).toBe(false);
    expect(told).toEqual([]);
    expect(steps().map(({ state }) => state)).toEqual(['conflict', 'queued', 'queued', 'queued']);
    expect(steps()[0]?.conflict).toMatchObject({ code: 'stale_version', order: { version: 5 } });
  });

  it('says so when the order is not to be seen any more', async () => {
    const { tools, steps, set } = world([step()], order());
    set(order({ version: 5 }));
    const gone = { ...tools, look: () => Promise.reject(new ApiError(404, { code: 'not_found' })) };
    await replay(gone);
    expect(steps()[0]?.conflict).toEqual({ code: 'not_found', message: 'HTTP 409' });
  });

  it('uploads pictures again once when the server has lost them, and not for ever', async () => {
    const photos = [{ id: 'p', blob: new Blob(['x']), uploadId: 'old' }];
    const finish = step({ action: 'finish', photos });
    const { tools, told, state, steps } = world([finish], order());
    state.lostUploads = 1;
    await replay(tools);
    expect(told).toEqual(['finish']);
    expect(steps()).toEqual([]);
    const never = world([finish], order());
    never.state.lostUploads = 9;
    await replay(never.tools);
    expect(never.steps()[0]?.conflict?.code).toBe('upload_unavailable');
  });
});
