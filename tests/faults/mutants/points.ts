import { altering, leavingOut, type Mutant, partOf, placeOf, rewriting, unconditional } from './tamper.ts';

type Fields = Record<string, unknown>;

/** Bugs of the timers and of rules in versions. */
export const POINTS_MUTANTS: Mutant[] = [
  { name: 'nobody looks at a new account’s expiries', plant: leavingOut(/^POINTSDUE#\d+ \S+#P-\w+$/, 'Put') },
  { name: 'a reversal has no appointment', plant: leavingOut(/^POINTSDUE#\d+ \S+#material#/, 'Put') },
  { name: 'an appointment that was kept stays', plant: leavingOut(/^POINTSDUE#/, 'Delete') },
  { name: 'an appointment is kept by two', plant: unconditional(/^POINTSDUE#/) },
  {
    name: 'appointments are left to the table’s own expiry',
    plant: altering(/^POINTSDUE#/, (i) => ({ ...i, ttl: Math.floor(Date.parse(String(i.at)) / 1_000) })),
  },
  {
    name: 'a lot forgets that it was announced',
    plant: altering(/^ACCOUNT#\S+ ACCOUNT/, (i) => ({
      ...i,
      lots: Object.fromEntries(
        Object.entries(i.lots as Record<string, Fields>).map(([month, { points }]) => [month, { points }]),
      ),
    })),
  },
  { name: 'a version of a rule is written over by another', plant: unconditional(/^CONFIG#rule/) },
  {
    name: 'an edit changes the version in force instead of making one',
    plant: rewriting((write) => {
      const { Item } = partOf(write);
      if (!write.Put || !/^CONFIG#rule/.test(placeOf(write)) || !Item) return write;
      const [id] = String(Item.sk).split('#');
      return { Put: { TableName: '-', Item: { ...Item, sk: `${id}#0000001`, version: 1 } } } as typeof write;
    }),
  },
  {
    name: 'an award names the first version whatever it was given by',
    plant: altering(/^ACCOUNT#\S+ ENTRY/, (i) => (i.ruleVersion ? { ...i, ruleVersion: 1 } : i)),
  },
];
