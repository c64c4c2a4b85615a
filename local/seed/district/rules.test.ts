import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Problems } from './files.ts';
import { readRules } from './rules.ts';

const demo = join(import.meta.dirname, '../../../districts/kangbashi');
const folder = mkdtempSync(join(tmpdir(), 'mashang-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const original = readFileSync(join(demo, 'rules.yaml'), 'utf8');
/** What the loader says of the demo district's rules after a change. */
function saidOf(from: string | RegExp, to: string): string {
  expect(original).toMatch(from);
  writeFileSync(join(folder, 'rules.yaml'), original.replace(from, to));
  const problems = new Problems(folder);
  readRules(folder, problems);
  try {
    problems.throwIfAny();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('rules.yaml', () => {
  it('of the demo district is usable, positive for every resident', () => {
    const problems = new Problems(demo);
    const rules = readRules(demo, problems);
    problems.throwIfAny();
    expect(rules.length).toBeGreaterThanOrEqual(12);
    for (const { subject, points } of rules) if (subject === 'resident') expect(points).toBeGreaterThan(0);
    expect(rules.some(({ subject, points }) => subject === 'organisation' && points < 0)).toBe(true);
  });

  it.each(['-5', '0', '1.5', '1e18', '.nan', '"5"'])(
    'with %s points for a resident is refused, with its line',
    (points) => {
      expect(saidOf('points: 5\n', `points: ${points}\n`)).toMatch(/rules\.yaml:9 rules\[0\]\.points: /);
    },
  );

  it.each([
    ['a field nobody knows', 'points: 5\n', 'points: 5\n    penalty: 3\n', /penalty/],
    [
      'a score as trigger',
      'trigger: report.solved',
      'trigger: review.recorded',
      /rules\.yaml:8 rules\[0\]\.trigger/,
    ],
    [
      'another’s report as trigger',
      'trigger: report.solved',
      'trigger: report.submitted',
      /rules\[0\]\.trigger/,
    ],
    ['a refused area', '反映的问题已解决, en', '优先入学, en', /rules\.yaml:\d+ rules\[0\]\.text: "入学"/],
    ['an id used twice', 'P-ACTIVITY', 'P-COURSE', /P-COURSE is used twice/],
    ['material points that last for ever', / {4}months: 24\n/, '', /rules\[1\]\.months/],
    [
      'a manual award without the committee',
      'approval: points_committee',
      'approval: automatic',
      /rules\[8\]\.approval/,
    ],
  ])('with %s is refused', (_, from, to, words) => {
    expect(saidOf(from, to)).toMatch(words);
  });
});
