import { pinSchema } from '../shared/codes/courier-card.ts';
import { CONFIGURATION, STAFF, STAFF_SECRET, WORK } from '../shared/inventory/classes.ts';
import { declared } from '../shared/inventory/declare.ts';
import { fields, type ItemType, item } from '../shared/inventory/item.ts';
import { codeSchema } from './domain/code.ts';
import { jobSchema, partSchema } from './domain/job.ts';

/** How often a code was scanned and nothing of who did: no person, phone, address or device. */
const CODE = {
  ...CONFIGURATION,
  purpose: 'codes on doors, lamps and desks',
  retention: 'as long as the plate',
};

export const ITEMS: ItemType[] = [
  item('code', 'CODE#code#shard / CODE', declared(CODE, codeSchema.shape), fields(CODE, { number: 'scans' })),
  item('code_entry', 'CODES#community / code', declared(CODE, codeSchema.shape)),
  item(
    'code_history',
    'CODE#code#0 / HIST#version',
    fields(WORK, {
      string: 'at action reason code from to',
      number: 'version',
      nested: 'details place before after',
    }),
    fields(STAFF, { nested: 'by' }),
  ),
  // Whoever carries the card: it names a company and a number, nobody.
  item(
    'courier_pin',
    'CODE#code#0 / COURIER',
    declared(
      { ...STAFF_SECRET, purpose: 'to open a courier’s card', basis: "the district's own task" },
      pinSchema.shape,
    ),
  ),
  item(
    'code_job',
    'JOB#id / JOB',
    declared(STAFF, { by: jobSchema.shape.by }),
    declared(WORK, jobSchema.shape),
  ),
  item('code_job_part', 'JOB#id / PART#step', declared(WORK, partSchema.shape)),
  item(
    'code_misses',
    'CODEMISSES#caller#window',
    fields(
      { ...WORK, purpose: 'protection against trying out codes', retention: 'one day' },
      { number: 'count misses' },
    ),
  ),
];
