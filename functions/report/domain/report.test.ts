import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  applyOrderNews,
  canConfirm,
  canRate,
  confirm,
  isOpen,
  type OrderNews,
  type Report,
  rate,
} from './report.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 4, 1) + hour * 3_600_000).toISOString();

const fresh: Report = {
  id: 'R1',
  category: 'lighting.lamp_out',
  description: '灯不亮',
  place: { name: '3号路灯', regionCode: '15060300100101', regionPath: ['东街道'] },
  status: 'received',
  createdAt: at(0),
  photoCount: 0,
  hasContact: false,
  orderVersion: 0,
  version: 1,
};

const WAYS: Record<string, [action: string, status: string][]> = {
  queued: [
    ['accepted', 'accepted'],
    ['transferred', 'queued'],
  ],
  assigned: [
    ['accepted', 'accepted'],
    ['returned', 'queued'],
  ],
  accepted: [
    ['started', 'in_progress'],
    ['returned', 'queued'],
  ],
  in_progress: [
    ['finished', 'finished'],
    ['returned', 'queued'],
    ['transferred', 'queued'],
  ],
};

/** What one work order tells from `version` on: a walk through its graph that stops at `finished`. */
function walk(turns: readonly number[], status: string, version: number): OrderNews[] {
  const news: OrderNews[] = [];
  for (const turn of turns) {
    const ways = WAYS[status];
    if (!ways) break;
    const [action, next] = ways[turn % ways.length] ?? ['', ''];
    status = next;
    const number = version + news.length;
    news.push({
      version: number,
      action,
      status,
      at: at(number),
      dueAt: at(100),
      unit: { code: `U-${turn % 3}`, name: '单位' },
    });
  }
  return news;
}

const tell = (report: Report, news: readonly OrderNews[]): Report =>
  news.reduce((now, one) => applyOrderNews(now, one) ?? now, report);

/** `version` counts writes and is not what anybody sees. */
const shown = ({ version: _, ...rest }: Report) => rest;

const deliveries = (news: readonly OrderNews[]) =>
  fc.array(fc.integer({ min: 0, max: Math.max(0, news.length - 1) }), { maxLength: 12 }).chain((again) =>
    fc.shuffledSubarray([...news, ...again.flatMap((index) => news[index] ?? [])], {
      minLength: news.length + (news.length ? again.length : 0),
    }),
  );

const turns = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 });

describe('news of the work order', () => {
  it('lead to the same report in any order and any number of times', () => {
    const cases = turns.chain((picked) => {
      const news = walk(picked, 'queued', 1);
      return fc.record({ news: fc.constant(news), delivered: deliveries(news) });
    });
    fc.assert(
      fc.property(cases, ({ news, delivered }) => {
        expect(shown(tell(fresh, delivered))).toEqual(shown(tell(fresh, news)));
      }),
    );
  });

  it('lead to the same report after it was reopened too, and old news change nothing', () => {
    const finished = tell(fresh, walk([0, 0, 0], 'queued', 1));
    const reopened = confirm(finished, false, at(4)) as Report;
    const reopening: OrderNews = {
      version: 4,
      action: 'reopened',
      status: 'assigned',
      at: at(4),
      dueAt: at(30),
      unit: { code: 'U-0', name: '单位' },
    };
    expect(tell(reopened, [reopening])).toMatchObject({ status: 'reopened', dueAt: at(30) });
    const cases = turns.chain((picked) => {
      const news = [reopening, ...walk(picked, 'assigned', 5)];
      return fc.record({
        news: fc.constant(news),
        delivered: deliveries([...walk([0, 0, 0], 'queued', 1), ...news]),
      });
    });
    fc.assert(
      fc.property(cases, ({ news, delivered }) => {
        expect(shown(tell(reopened, delivered))).toEqual(shown(tell(reopened, news)));
      }),
    );
  });

  it('never take back what the reporter said', () => {
    const news = walk([0, 0, 0], 'queued', 1);
    const solved = confirm(tell(fresh, news), true, at(5)) as Report;
    for (const one of news) expect(applyOrderNews(solved, one)).toBeUndefined();
  });

  it('that comes after the reporter’s own word takes nothing back', () => {
    const done = tell(fresh, walk([0, 0, 0], 'queued', 1));
    const about = { version: 9, at: at(9), dueAt: at(2), unit: { code: 'U', name: '' } };
    for (const solved of [true, false]) {
      const said = confirm(done, solved, at(4)) as Report;
      const noted = { ...about, action: 'noted', status: 'finished', finishedAt: done.finishedAt };
      expect(applyOrderNews(said, noted)).toMatchObject({ status: said.status, orderVersion: 9 });
      expect(applyOrderNews(said, { ...noted, status: 'closed' })).toMatchObject({ status: said.status });
      const anew = { ...noted, finishedAt: at(8) };
      expect(applyOrderNews(said, anew)).toMatchObject({ status: 'finished', confirmUntil: at(80) });
    }
  });

  it('of a question shows it, and takes it away when work goes on', () => {
    const question = { text: '哪里？', at: at(3), until: at(75) };
    const about = { at: at(3), dueAt: at(20), unit: { code: 'U', name: '' } };
    const waiting = applyOrderNews(fresh, {
      ...about,
      version: 3,
      action: 'asked',
      status: 'waiting',
      question,
    }) as Report;
    expect(waiting).toMatchObject({ status: 'waiting', question });
    const said = answered(waiting, at(3), at(5));
    expect(() => answered(said, at(3), at(6))).toThrow('already_answered');
    expect(() => answered(said, at(4), at(6))).toThrow('another_question');
    expect(() => answered(fresh, at(3), at(6))).toThrow('illegal_transition');
    // What is noted beside it does not ask again.
    const noted = applyOrderNews(said, {
      ...about,
      version: 4,
      action: 'noted',
      status: 'waiting',
      question,
    });
    expect(noted?.question?.answeredAt).toBe(at(5));
    const on = applyOrderNews(said, { ...about, version: 5, action: 'answered', status: 'in_progress' });
    expect(on).not.toHaveProperty('question');
  });

  it('of a status nobody knows change nothing', () => {
    const strange: OrderNews = {
      version: 1,
      action: 'x',
      status: 'gone',
      at: at(1),
      dueAt: at(2),
      unit: { code: 'U', name: '' },
    };
    expect(applyOrderNews(fresh, strange)).toBeUndefined();
  });

  it('open the window of 72 hours when the work is finished', () => {
    const finished = tell(fresh, walk([0, 0, 0], 'queued', 1));
    expect(finished).toMatchObject({ status: 'finished', finishedAt: at(3), confirmUntil: at(75) });
  });
});

describe('the reporter’s word', () => {
  const finished = tell(fresh, walk([0, 0, 0], 'queued', 1));

  it('counts until the last moment of the window and not after', () => {
    expect(canConfirm(finished, at(75))).toBe(true);
    expect(confirm(finished, true, at(75))).toMatchObject({
      status: 'solved',
      version: finished.version + 1,
    });
    expect(canConfirm(finished, at(75.001))).toBe(false);
    expect(() => confirm(finished, true, at(75.001))).toThrow('window_closed');
  });

  it.each(['received', 'assigned', 'in_progress', 'waiting', 'merged', 'rejected'] as const)(
    'is not asked of a report that is %s',
    (status) => {
      expect(() => confirm({ ...fresh, status }, true, at(1))).toThrow('illegal_transition');
      expect(() => confirm({ ...fresh, status }, false, at(1))).toThrow('illegal_transition');
    },
  );

  it('said twice is no error, and taken back is', () => {
    const solved = confirm(finished, true, at(4)) as Report;
    expect(confirm(solved, true, at(999))).toBeUndefined();
    expect(() => confirm(solved, false, at(5))).toThrow('illegal_transition');
    const reopened = confirm(finished, false, at(4)) as Report;
    expect(confirm(reopened, false, at(5))).toBeUndefined();
    expect(() => confirm(reopened, true, at(5))).toThrow('illegal_transition');
  });
});

describe('the rating', () => {
  const solved = confirm(tell(fresh, walk([0, 0, 0], 'queued', 1)), true, at(4)) as Report;

  it('needs a solved report', () => {
    expect(() => rate(fresh, 5, undefined, at(1))).toThrow('illegal_transition');
    expect(canRate(fresh, at(1))).toBe(false);
  });

  it('is given once; the same one again is no error', () => {
    const rated = rate(solved, 4, '好', at(5)) as Report;
    expect(rated.rating).toEqual({ stars: 4, comment: '好', at: at(5) });
    expect(canRate(rated, at(6))).toBe(false);
    expect(rate(rated, 4, '好', at(9))).toBeUndefined();
    expect(() => rate(rated, 5, '好', at(9))).toThrow('already_rated');
    expect(() => rate(rated, 4, undefined, at(9))).toThrow('already_rated');
  });
});

it('a report is closed when it is solved, merged or rejected, or nobody said so in time', () => {
  expect((['solved', 'unconfirmed', 'merged', 'rejected'] as const).some(isOpen)).toBe(false);
  expect(
    (['received', 'assigned', 'in_progress', 'waiting', 'finished', 'reopened'] as const).every(isOpen),
  ).toBe(true);
});
