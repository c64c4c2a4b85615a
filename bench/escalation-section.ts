import { escalationBacklog } from './escalation.ts';
import type { Section } from './sections.ts';
import { installMeter } from './support/meter.ts';

const ratio = (value: number, digits = 1): string => value.toFixed(digits);

export const ESCALATION: Section = {
  name: 'escalation',
  title: 'So many orders become due at one moment: tick after tick until all have climbed',
  head: [
    'orders',
    'seconds',
    'ticks',
    'orders/s',
    'p99 late, s',
    'told twice',
    'not told',
    'reads each',
    'read units each',
    'write units each',
  ],
  rows: async () => {
    installMeter();
    const found = await escalationBacklog();
    return [
      [
        found.orders,
        ratio(found.seconds),
        found.ticks,
        ratio(found.perSecond, 0),
        ratio(found.p99LateSeconds),
        found.duplicates,
        found.missing,
        ratio(found.reads, 2),
        ratio(found.readUnits, 2),
        ratio(found.writeUnits, 2),
      ],
    ];
  },
};
