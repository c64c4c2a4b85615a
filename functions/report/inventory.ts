import { REPORTER, WORK } from '../shared/inventory/classes.ts';
import { fields, type ItemType, item } from '../shared/inventory/item.ts';
import { API_KEY_ITEMS } from './open311/keys/api-key.ts';

export const ITEMS: ItemType[] = [
  ...API_KEY_ITEMS,
  item(
    'report',
    'REPORT#id / REPORT',
    fields(WORK, {
      string:
        'id kind category severity status createdAt dueAt yellowAt finishedAt confirmUntil closedAt mergedInto appealedAt updatedAt client',
      number: 'photoCount orderVersion version',
      boolean: 'hasContact',
      nested: 'unit question rejection praised',
    }),
    fields(REPORTER, { string: 'personId description', nested: 'place rating answers' }),
  ),
  item(
    'report-step',
    'REPORT#id / STEP#at#key',
    fields(WORK, { string: 'at action byRole byName question', nested: 'photos' }),
    fields(REPORTER, { string: 'note' }),
  ),
  item(
    'photo',
    'REPORT#id or ORDER#id / PHOTO#n#uploadId',
    fields(REPORTER, { string: 'uploadId' }),
    fields(WORK, { string: 'status rejectedBecause at', number: 'position' }),
  ),
  item(
    'follow',
    'FOLLOW#reportId / follower',
    fields(
      {
        class: 'personal',
        purpose: 'to tell who said "me too" what becomes of it',
        basis: 'asked for by the resident',
        retention: 'until they follow it no longer, or their account is erased',
      },
      { string: 'personId reportId at' },
    ),
  ),
  item('follower-count', 'REPORT#id / FOLLOWERS#n', fields(WORK, { number: 'count' })),
  item(
    'contact',
    'CONTACT#reportId / CONTACT',
    fields(
      {
        class: 'personal',
        purpose: 'to ask about the report',
        basis: 'consent: left for this',
        retention: '90 days after the case is closed',
      },
      { string: 'phone at' },
    ),
  ),
  item(
    'upload',
    'UPLOAD#id / UPLOAD',
    fields({ ...REPORTER, retention: 'a day, or as long as its report' }, { string: 'ownedBy attachedTo' }),
    fields(WORK, { string: 'contentType at', number: 'size' }),
  ),
];
