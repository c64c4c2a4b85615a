import { describe, expect, test } from 'vitest';
import { MapRows } from './map-rows.ts';
import type { Row } from './row.ts';

const AT = '2026-03-02T08:00:00.000Z';
const order = (more: Row = {}): [string, Row[]] => [
  'ORDER#W1',
  [
    {
      type: 'order',
      status: 'queued',
      dueAt: AT,
      changedAt: AT,
      place: { location: { lat: 39.6 } },
      ...more,
    },
  ],
];
const pins = (...rows: Row[]): [string, Row[]] => ['PINS#150603001', rows];
const pin = (more: Row = {}): Row => ({ type: 'pin', sk: '0123#W1', dueAt: AT, ...more });

function kinds(...parts: [string, Row[]][]): string[] {
  const rows = new MapRows();
  for (const [pk, own] of parts) rows.add(pk, own);
  return rows.findings().map(({ kind, id }) => `${kind} ${id}`);
}

describe.each([
  ['orders first', (parts: [string, Row[]][]) => parts],
  ['the map first', (parts: [string, Row[]][]) => parts.toReversed()],
])('the map and the open orders, %s', (_, turned) => {
  test.each<[string, string[], [string, Row[]][]]>([
    ['agree', [], [order(), pins(pin())]],
    ['an order without a row', ['order_not_on_map W1'], [order()]],
    ['a row without an order', ['pin_in_vain W1'], [pins(pin())]],
    ['a row of a closed order', ['pin_in_vain W1'], [order({ status: 'closed' }), pins(pin())]],
    ['another time', ['pin_differs W1'], [order(), pins(pin({ dueAt: '2026-03-03T08:00:00.000Z' }))]],
    [
      'another region',
      ['pin_differs W1'],
      [
        order({ place: { location: { lat: 39.6 }, regionCode: '150603001' } }),
        pins(pin({ region: '150603002' })),
      ],
    ],
    [
      'a clock that runs',
      ['pin_differs W1'],
      [order({ status: 'waiting', question: { at: AT } }), pins(pin())],
    ],
    [
      'a clock that stands still',
      [],
      [order({ status: 'waiting', question: { at: AT } }), pins(pin({ stillAt: AT }))],
    ],
    ['two rows of one order', ['pin_in_vain W1'], [order(), pins(pin(), pin({ sk: '0200#W1' }))]],
    ['no position', [], [order({ place: {} })]],
    ['a part of an order', [], [order({ parent: 'W0' })]],
  ])('%s', (_name, found, parts) => {
    expect(kinds(...turned(parts))).toEqual(found);
  });
});
