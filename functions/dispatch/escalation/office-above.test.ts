import { describe, expect, it } from 'vitest';
import { officeAbove } from './office-above.ts';

const order = (unit: string, assignee?: string, regionCode = '15060300100101') => ({
  unit: { code: unit, name: '' },
  place: { name: '', regionCode, regionPath: [] },
  ...(assignee ? { assignee: { id: assignee, name: '' } } : {}),
});
const climb = (...args: Parameters<typeof order>) =>
  [1, 2, 3].map((level) => officeAbove(order(...args), level));

describe('a late order climbs', () => {
  const offices = ['C-150603001001', 'H-150603001', 'H-150603'];
  it('from a department and from a grid worker through all offices', () => {
    expect(climb('U-LIGHT')).toEqual(offices);
    expect(climb('U-LIGHT', 'S1')).toEqual(offices);
    expect(climb('C-150603001001', 'S1')).toEqual(offices);
  });
  it('from where it lies, and stays at the top', () => {
    expect(climb('C-150603001001')).toEqual(['H-150603001', 'H-150603', 'H-150603']);
    expect(climb('H-150603')).toEqual(['H-150603', 'H-150603', 'H-150603']);
  });
  it('where there is no community, from the hotline office', () => {
    expect(climb('U-LIGHT', undefined, '150603001')).toEqual(['H-150603001', 'H-150603', 'H-150603']);
  });
});
