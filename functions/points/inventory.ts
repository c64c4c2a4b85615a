import { CONFIGURATION, STAFF } from '../shared/inventory/classes.ts';
import { declared } from '../shared/inventory/declare.ts';
import { anyOf, fields, type ItemType, item } from '../shared/inventory/item.ts';
import { accountSchema } from './domain/account.ts';
import { benefitSchema } from './domain/benefit.ts';
import { entrySchema } from './domain/entry.ts';
import { reversalSchema } from './domain/reversal.ts';

/** Only the holder sees them; after an erasure the number leads to nobody. */
const LEDGER = {
  class: 'personal',
  purpose: 'points as thanks',
  basis: 'consent',
  retention: 'as long as the ledger is proved; without a name after an erasure',
} as const;
const { proposedBy, approvedBy, decidedBy, ...reversal } = reversalSchema.shape;

export const ITEMS: ItemType[] = [
  item('account', 'ACCOUNT#holder / ACCOUNT', declared(LEDGER, accountSchema.shape)),
  item('ledger-entry', 'ACCOUNT#holder / ENTRY#currency#n', declared(LEDGER, anyOf(entrySchema.options))),
  item('opt-in', 'ACCOUNT#holder / OPTIN#from', fields(LEDGER, { string: 'holderId from until notice' })),
  item(
    'reversal',
    'ACCOUNT#holder / REVERSAL#currency#n',
    declared(STAFF, { proposedBy, approvedBy, decidedBy }),
    declared(LEDGER, reversal),
  ),
  item(
    'points-due',
    'POINTSDUE#shard / at#what',
    fields(LEDGER, { string: 'holderId at', nested: 'reversal' }),
  ),
  item(
    'points-decision',
    'DECISION#eventId / DECISION',
    fields(
      { ...LEDGER, class: 'internal' },
      { string: 'reviewId eventId at decision because reason outcome trigger', nested: 'entries' },
    ),
  ),
  item('benefit', 'BENEFIT#id / BENEFIT', declared(CONFIGURATION, benefitSchema.shape)),
  item(
    'budget',
    'BUDGET#rule#month#shard / BUDGET',
    fields(CONFIGURATION, { string: 'ruleId month', number: 'given points left most shard version' }),
  ),
  item(
    'rule',
    'CONFIG#rule / id#version',
    fields(CONFIGURATION, {
      string: 'id subject trigger currency approval at changedAt',
      number: 'version points months budget',
      nested: 'text cap valid evidence',
      boolean: 'ended',
    }),
    fields(STAFF, { string: 'by', nested: 'changedBy' }),
  ),
];
