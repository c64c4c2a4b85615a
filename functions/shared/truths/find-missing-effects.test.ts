import { describe, expect, test } from 'vitest';
import { AT, ID, UPLOAD, type World, whole } from '../../../tests/support/whole-case.ts';
import { Cases } from './cases.ts';
import type { Row } from './row.ts';

function findings(world: World) {
  const cases = new Cases();
  for (const rows of Object.values(world)) if (rows[0]) cases.add(String(rows[0].pk), rows);
  return cases.findings();
}
const kinds = (world: World): string[] => [...new Set(findings(world).map(({ kind }) => kind))];

const without = (world: World, part: string, ...sks: string[]): World => ({
  ...world,
  [part]: (world[part] ?? []).filter((row) => sks.every((sk) => !String(row.sk).endsWith(sk))),
});
const changed = (world: World, part: string, sk: string, fields: Row): World => ({
  ...world,
  [part]: (world[part] ?? []).map((row) => (String(row.sk).startsWith(sk) ? { ...row, ...fields } : row)),
});
const emptied = (world: World, ...parts: string[]): World =>
  Object.fromEntries(Object.entries(world).filter(([part]) => !parts.includes(part)));

test('nothing is missing in what the commands write, in whatever order its parts are read', () => {
  const world = whole();
  const parts = Object.entries(world);
  for (let turn = 0; turn < parts.length; turn++) {
    parts.push(parts.shift() as (typeof parts)[number]);
    expect(findings(Object.fromEntries(parts))).toEqual([]);
    expect(findings(Object.fromEntries(parts.toReversed()))).toEqual([]);
  }
});

describe('an effect that is missing', () => {
  test.each<[string, string, string, (world: World) => World]>([
    [
      'report_without_order',
      'no work order',
      `dispatch report.submitted R${ID}`,
      (world) => emptied(changed(world, 'report', 'REPORT', { orderVersion: 0 }), 'order'),
    ],
    [
      'news_not_told',
      'a step that the reporter was never told of',
      `report order.changed W${ID} 3`,
      (world) => without(world, 'report', '#W3'),
    ],
    [
      'news_not_told',
      'a reopening that never came back to the report',
      `report order.changed W${ID} 5`,
      (world) => changed(world, 'report', 'REPORT', { orderVersion: 4 }),
    ],
    [
      'solved_not_heard',
      'an order that stays open',
      `dispatch report.confirmed R${ID}`,
      (world) => changed(world, 'order', 'ORDER', { status: 'finished' }),
    ],
    [
      'reopened_not_heard',
      'an order that stays finished',
      `dispatch report.reopened R${ID}`,
      (world) => without(world, 'order', 'LOG#000005'),
    ],
    [
      'remark_not_heard',
      'a remark that no line of the log has',
      `dispatch report.commented R${ID} ${AT}`,
      (world) => ({
        ...world,
        report: [
          ...(world.report ?? []),
          { pk: `REPORT#R${ID}`, sk: `STEP#${AT}#Uname`, type: 'report-step', action: 'commented', at: AT },
        ],
      }),
    ],
    [
      'rating_without_review',
      'no review',
      `review report.rated R${ID}`,
      (world) => emptied(world, 'review', 'decision'),
    ],
    [
      'review_without_decision',
      'no points decision',
      `points review.recorded V${ID}`,
      (world) => emptied(world, 'decision'),
    ],
    [
      'review_not_on_order',
      'staff do not see the review',
      `dispatch review.recorded V${ID}`,
      (world) => changed(world, 'order', 'ORDER', { rating: undefined }),
    ],
    [
      'photo_pending',
      'a picture neither drawn nor refused',
      `media photo.attached ${UPLOAD}`,
      (world) => without(changed(world, 'report', 'PHOTO', { status: 'pending' }), 'order', UPLOAD),
    ],
  ])('%s: %s', (kind, _, by, break_) => {
    const found = findings(break_(whole())).find((each) => each.kind === kind && each.by === by);
    expect(found).toMatchObject({ by, at: Date.parse(AT) });
  });
});

describe('rows of one transaction that disagree', () => {
  test.each<[string, string, (world: World) => World]>([
    ['report_missing', 'the report', (world) => without(world, 'report', 'REPORT')],
    ['report_missing', 'the report and all its steps', (world) => emptied(world, 'report')],
    ['report_without_operation', 'the record of its filing', (world) => emptied(world, 'operation')],
    [
      'report_behind_steps',
      'a report older than its words',
      (world) => changed(world, 'report', 'REPORT', { version: 11 }),
    ],
    [
      'report_behind_steps',
      'a report older than its news',
      (world) => changed(world, 'report', 'REPORT', { orderVersion: 7 }),
    ],
    ['step_missing', 'the first step', (world) => without(world, 'report', '#R1')],
    ['step_missing', 'the step "solved"', (world) => without(world, 'report', '#R11')],
    ['step_missing', 'the step "rated"', (world) => without(world, 'report', '#R12')],
    ['word_missing', 'the step "reopened"', (world) => without(world, 'report', '#R6')],
    ['contact_missing', 'the contact', (world) => emptied(world, 'contact')],
    [
      'contact_unasked',
      'a contact nobody left',
      (world) => changed(world, 'report', 'REPORT', { hasContact: false }),
    ],
    ['order_missing', 'the order', (world) => without(world, 'order', 'ORDER')],
    ['log_differs', 'a line of the log', (world) => without(world, 'order', 'LOG#000009')],
    [
      'log_differs',
      'an order older than its log',
      (world) => changed(world, 'order', 'ORDER', { version: 9 }),
    ],
    ['step_without_log', 'the line of what was told', (world) => without(world, 'order', 'LOG#000002')],
    [
      'review_unfounded',
      'the rating',
      (world) => without(changed(world, 'report', 'REPORT', { rating: undefined }), 'report', '#R12'),
    ],
    ['decision_without_review', 'the review', (world) => emptied(world, 'review')],
    ['photo_without_upload', 'the upload', (world) => emptied(world, 'upload')],
    ['upload_without_photo', 'the picture where it was filed', (world) => without(world, 'report', UPLOAD)],
    ['photo_differs', 'the picture under the order', (world) => without(world, 'order', UPLOAD)],
    [
      'step_missing',
      'the word that a picture was refused',
      (world) =>
        changed(changed(world, 'report', 'PHOTO', { status: 'rejected' }), 'order', 'PHOTO', {
          status: 'rejected',
        }),
    ],
  ])('%s: %s', (kind, _, break_) => {
    const found = findings(break_(whole()));
    expect(found.map((each) => each.kind)).toContain(kind);
    // No event brings it back and no waiting mends it.
    expect(
      found.filter((each) => each.kind === kind).every(({ at, by }) => at === undefined && by === undefined),
    ).toBe(true);
  });
});

test('what was never asked for is not missed', () => {
  const world = emptied(whole(), 'contact', 'review', 'decision', 'upload', 'order');
  const filed = {
    ...world,
    report: [
      {
        pk: `REPORT#R${ID}`,
        sk: 'REPORT',
        type: 'report',
        createdAt: AT,
        version: 1,
        orderVersion: 0,
        status: 'received',
      },
      { pk: `REPORT#R${ID}`, sk: `STEP#${AT}#R1`, type: 'report-step', action: 'received', at: AT },
    ],
  };
  expect(kinds(filed)).toEqual(['report_without_order']);
});

test('memory holds only what is half read', () => {
  const cases = new Cases();
  const { operation = [], ...rest } = whole();
  for (const rows of Object.values(rest)) cases.add(String(rows[0]?.pk), rows);
  expect([cases.reports, cases.size]).toEqual([1, 1]);
  cases.add(String(operation[0]?.pk), operation);
  expect([cases.reports, cases.size]).toEqual([1, 0]);
});
