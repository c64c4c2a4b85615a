import { CONFIGURATION, REPORTER, STAFF, WORK } from '../shared/inventory/classes.ts';
import { declared } from '../shared/inventory/declare.ts';
import { fields, type ItemType, item } from '../shared/inventory/item.ts';
import { planSchema } from './inspections/plans/domain/plan.ts';

export const ITEMS: ItemType[] = [
  item(
    'order',
    'ORDER#id / ORDER',
    fields(WORK, {
      string:
        'id reportId kind category severity status createdAt changedAt dueAt yellowAt stageDueAt alarmAt finishedAt outcome parent origin',
      number:
        'returnedCount reopenedCount photoCount version stepVersion questionCount answeredCount appealedCount',
      boolean: 'fromMerchant',
      nested:
        'unit request alerts offer claim bounty held question extension parts mergedInto merged foundBy plan sheet courier',
    }),
    fields(STAFF, { nested: 'assignee suspension urges rejection' }),
    fields(REPORTER, { string: 'description', nested: 'place rating' }),
  ),
  item(
    'order-log',
    'ORDER#id / LOG#version',
    fields(WORK, { string: 'at action', boolean: 'internal', nested: 'photos details' }),
    fields(STAFF, { nested: 'by' }),
    fields(REPORTER, { string: 'note reason' }),
  ),
  // Which version somebody looked at, and up to when they called everything read: for the marks in their own lists.
  item(
    'seen',
    'SEEN#staffId / orderId, ALL',
    fields({ ...STAFF, retention: '30 days' }, { number: 'version', string: 'upTo' }),
  ),
  // Where an open order is on the map, and when it changes its colour.
  item('pin', 'PINS#subdistrict / tile#id', fields(WORK, { string: 'region dueAt yellowAt stillAt' })),
  item('order-watch', 'ORDER#id / WATCH#why', fields(WORK, { string: 'orderId region at' })),
  item(
    'order-answer',
    'ORDER#id / ANSWER#point#n',
    fields(WORK, { string: 'point result at', number: 'n value', nested: 'photos' }),
    fields(STAFF, { string: 'note', nested: 'by' }),
  ),
  // What was raised from a courier's card, for whoever carries it; and how often that day, so that it floods nobody.
  item('courier_raised', 'RAISED#code / orderId'),
  item(
    'courier_day',
    'RAISEDDAY#code#day / DAY',
    fields(
      { ...WORK, purpose: 'protection against floods of orders', retention: 'two days' },
      { number: 'count' },
    ),
  ),
  item('order-sheet', 'ORDER#id / SHEET', fields(CONFIGURATION, { nested: 'points' })),
  item(
    'inspection-plan',
    'PLAN#id / PLAN',
    declared(CONFIGURATION, { ...planSchema.shape, by: declared(STAFF, { by: planSchema.shape.by }).by }),
  ),
  // Ids of the orders a unit has claimed and not finished.
  item('claims', 'CLAIMS#unit / CLAIMS', fields(WORK, { nested: 'orders' })),
  // How often a rule was put: two that speak of the same cannot be put side by side.
  item('routing', 'CONFIG#routing / edits', fields(CONFIGURATION, { number: 'version' })),
];
