import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newCapability,
  newId,
  ORDER_ID,
  orderIdOf,
  REPORT_ID,
  reportIdOf,
  timeOfId,
  UPLOAD_ID,
} from './ids.ts';

describe('ids', () => {
  it('sort by age', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(2200, 0) });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        fc.pre(a !== b);
        expect(newId('R', a) < newId('R', b)).toBe(a < b);
      }),
    );
  });

  it('tell when they were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0) }), (at) => {
        expect(timeOfId(newId('E', at))).toBe(at);
      }),
    );
    for (const foreign of [
      '',
      'E-poison',
      newCapability('U'),
      `${newId('E', 1)}X`,
      newId('E', 1).toLowerCase(),
    ])
      expect(timeOfId(foreign)).toBeUndefined();
  });

  it('have one form each and none of another', () => {
    const report = newId('R', Date.now());
    expect(report).toMatch(REPORT_ID);
    expect(newId('W', 0)).toMatch(ORDER_ID);
    expect(newCapability('U')).toMatch(UPLOAD_ID);
    expect(report).not.toMatch(ORDER_ID);
    expect(report).not.toMatch(UPLOAD_ID);
    for (const wrong of [
      '',
      `${report} `,
      `${report}\n`,
      report.toLowerCase(),
      report.replace(/.$/, 'I'),
      `R${'#'.repeat(26)}`,
    ])
      expect(wrong).not.toMatch(REPORT_ID);
  });

  it('of one moment do not meet', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId('R', 1)))).toHaveLength(10_000);
    expect(new Set(Array.from({ length: 10_000 }, () => newCapability('U')))).toHaveLength(10_000);
  });

  it('of a report and its work order lead to each other', () => {
    const id = newId('R', Date.now());
    expect(orderIdOf(id)).toMatch(ORDER_ID);
    expect(reportIdOf(orderIdOf(id))).toBe(id);
  });
});
