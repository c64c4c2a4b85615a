import { expect, it } from 'vitest';
import { ruleFields, ruleText } from './rule-form.ts';

it.each([
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;UNTIL=20271231',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
  'FREQ=MONTHLY;BYMONTHDAY=1,-1',
])('%s is said in fields and comes back', (rule) => {
  const fields = ruleFields(rule);
  expect(fields.freq).not.toBe('CUSTOM');
  expect(ruleText(fields)).toBe(rule);
});

it.each([
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=DAILY;COUNT=5',
  'FREQ=DAILY;BYDAY=MO',
  'FREQ=WEEKLY;COUNT=2;BYDAY=MO',
])('%s stays as somebody wrote it', (rule) => {
  expect(ruleFields(rule)).toEqual({ freq: 'CUSTOM', rule });
  expect(ruleText(ruleFields(rule))).toBe(rule);
});

it('what belongs to another frequency is not said', () => {
  expect(ruleText({ freq: 'DAILY', days: ['MO'], monthDays: [1], interval: 1 })).toBe('FREQ=DAILY');
});
