import * as z from 'zod';
import { workerReasons } from '../praise/reasons.ts';

const at = z.iso.datetime();
/** The report is named on the way alone, so that whoever erases it can wait; nothing that is stored names it. */
const praiseOfReport = z.object({ reportId: z.string(), praiseId: z.string() });
const thanks = {
  on: z.iso.date(),
  reasons: workerReasons,
  words: z.string().optional(),
  region: z.string(),
};

/** Thanks on their way to whom they are for; a part of EVENTS. */
export const PRAISE_EVENTS = {
  'report.praised': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: praiseOfReport.extend(thanks),
  },
  'report.praise_taken_back': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: praiseOfReport,
  },
  'worker.praised': {
    producer: 'dispatch',
    consumers: ['praise'],
    payload: praiseOfReport.extend({ staffId: z.string(), ...thanks }),
  },
  'worker.praise_taken_back': {
    producer: 'dispatch',
    consumers: ['praise'],
    payload: praiseOfReport.extend({ staffId: z.string() }),
  },
  'praise.waiting': {
    producer: 'praise',
    consumers: ['notify'],
    payload: z.strictObject({
      praiseId: z.string(),
      at,
      to: z.union([
        z.strictObject({ staff: z.string() }),
        z.strictObject({ persons: z.array(z.string()).min(1).max(40) }),
      ]),
    }),
  },
  'household.left': {
    producer: 'identity',
    consumers: ['praise'],
    payload: z.strictObject({ code: z.string(), at }),
  },
} as const;
