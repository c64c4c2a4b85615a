import { expect, it } from 'vitest';
import { appealOffice } from './appeal.ts';

it('another office looks at an appeal: the subdistrict’s, or the district’s when that one rejected it', () => {
  const grid = '15060300100101';
  expect(appealOffice('U-LIGHT', grid)).toBe('H-150603001');
  expect(appealOffice('C-150603001001', grid)).toBe('H-150603001');
  expect(appealOffice('H-150603001', grid)).toBe('H-150603');
});
