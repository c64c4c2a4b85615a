import { beforeAll, describe, expect, it } from 'vitest';
import { useEnvironment } from '../../shared/testing/environment.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { WATCHED, watchSteps } from './watch.ts';

beforeAll(() => useEnvironment());

const AT = '2026-05-04T08:00:00.000Z';
const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: '15060300100101', regionPath: [] },
  status: 'in_progress',
  unit: { code: 'U-LIGHT', name: '' },
  createdAt: '',
  dueAt: '',
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...more,
});
const by = { id: 'S9', name: '' };
const urge = { by, at: AT, note: '', dueAt: AT };
const ALL: Partial<WorkOrder> = {
  status: 'suspended',
  returnedCount: 2,
  reopenedCount: 1,
  urges: [urge],
  alerts: { level: 1 },
};
const written = (after: WorkOrder, before?: WorkOrder) =>
  watchSteps(after, before, AT).map(({ write }) =>
    write.Put ? `+${write.Put.Item?.sk}` : `-${write.Delete?.Key?.sk}`,
  );
const rows = (sign: string) => WATCHED.map((as) => `${sign}WATCH#${as}`);

describe('what stands out', () => {
  it('is written when it begins, and not again while it lasts', () => {
    expect(written(order(ALL), order())).toEqual(rows('+'));
    expect(written(order({ ...ALL, returnedCount: 3 }), order(ALL))).toEqual([]);
    expect(written(order({ returnedCount: 1 }), order())).toEqual([]);
  });

  it('goes when it is over, or the work is done', () => {
    const receipt = { by, at: AT, note: '' };
    expect(written(order({ ...ALL, urges: [{ ...urge, receipt }] }), order(ALL))).toEqual(['-WATCH#urged']);
    expect(written(order({ ...ALL, status: 'finished' }), order(ALL))).toEqual(rows('-'));
    expect(written(order({ ...ALL, status: 'closed' }), order({ ...ALL, status: 'finished' }))).toEqual([]);
  });

  it('stands in the list of its subdistrict, by since when', () => {
    const [first] = watchSteps(order({ returnedCount: 2 }), order(), AT);
    expect(first?.write.Put?.Item).toMatchObject({
      gsi1pk: 'WATCHED#150603001#returned',
      gsi1sk: `${AT}#W1`,
    });
  });
});
