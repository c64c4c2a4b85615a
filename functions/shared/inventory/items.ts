import * as z from 'zod';
import { boundaryRowSchema } from '../district/boundaries/boundary-rows.ts';
import { CONFIG } from '../district/config.ts';
import { erasureRowSchema } from '../personal-data/erasure-row.ts';
import { exportRowSchema } from '../personal-data/export-row.ts';
import { smsOutboxRowSchema } from '../sms/outbox.ts';
import { CONFIGURATION, SPINE, STAFF, STAFF_SECRET } from './classes.ts';
import { declared } from './declare.ts';
import { fields, type ItemType, item } from './item.ts';

/** Rows that belong to no slice. */
export const ITEMS: ItemType[] = [
  item(
    'operation',
    'OP#scope#key / OP',
    fields(SPINE, { string: 'hash at' }),
    declared(SPINE, { answer: z.unknown() }),
  ),
  item(
    '(event)',
    'OUTBOX#eventId / consumer',
    fields(
      { ...SPINE, class: 'personal', retention: 'until it has been applied, seconds as a rule' },
      { nested: 'payload', number: 'sends attempts' },
    ),
  ),
  item(
    'audit',
    'AUDIT#day#shard / at#id',
    fields(
      { ...SPINE, purpose: 'who changed and who looked at what', basis: 'duty by law', retention: '3 years' },
      { string: 'id at action hash previous', number: 'more number shard', nested: 'actor changed seen' },
    ),
  ),
  item(
    'audit-head',
    'AUDITHEAD#shard / AUDITHEAD',
    fields(SPINE, { string: 'hash at day sk pk last', number: 'shard number version count' }),
  ),
  item(
    'sealing_key',
    'SEALINGKEY#key / SEALINGKEY',
    fields({ ...STAFF_SECRET, purpose: 'to seal fields' }, { string: 'wrapped at' }),
  ),
  item(
    'import',
    'IMPORT#id / IMPORT',
    fields({ ...STAFF, retention: 'one day' }, { string: 'ownedBy contentType at', number: 'size' }),
  ),
  item(
    'revocation',
    'REVOKED / until#id',
    fields({ ...SPINE, retention: '15 minutes' }, { string: 'id', number: 'version' }),
  ),
  item('sms', 'SMSOUTBOX / at#id', smsOutboxRowSchema.shape),
  item('boundary', 'BOUNDARIES / region code', boundaryRowSchema.shape),
  item('export', 'PERSON#id / EXPORT', exportRowSchema.shape),
  item('erasure', 'ERASURE#tag / ERASURE', erasureRowSchema.shape),
  ...Object.entries(CONFIG).map(([kind, schema]) =>
    item(kind, `CONFIG#${kind} / code`, declared(CONFIGURATION, schema.shape)),
  ),
];
