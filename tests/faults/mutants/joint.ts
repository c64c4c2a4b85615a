import type { Write } from '../simulated/writes.ts';
import { altering, leavingOut, type Mutant, partOf, placeOf, rewriting } from './tamper.ts';

type Fields = Record<string, unknown>;
const ORDER = /^ORDER#\S+ ORDER$/;
const without = (item: Fields, ...fields: string[]): Fields =>
  Object.fromEntries(Object.entries(item).filter(([field]) => !fields.includes(field)));

/** Leaves out the row of an order in the state that is named, with whatever goes with it. */
const forgetting = (which: (item: Fields) => boolean): Mutant['plant'] =>
  rewriting((write: Write) => {
    const { Item } = partOf(write);
    return ORDER.test(placeOf(write)) && Item && which(Item) ? undefined : write;
  });

/** Bugs of orders that are bound up with each other. */
export const JOINT_MUTANTS: Mutant[] = [
  {
    name: 'a part that is done still counts as open',
    plant: altering(ORDER, (item) => {
      const parts = item.parts as { open: string[]; closed: string[] } | undefined;
      return parts && parts.closed.length > 0
        ? { ...item, parts: { open: [...parts.open, ...parts.closed], closed: [] } }
        : item;
    }),
  },
  { name: 'an order forgets that it was split', plant: altering(ORDER, (item) => without(item, 'parts')) },
  {
    name: 'parts of an order that closes stay open',
    plant: forgetting(({ outcome }) => outcome === 'dropped'),
  },
  {
    name: 'the root does not know what was merged into it',
    plant: altering(ORDER, (item) => without(item, 'merged')),
  },
  {
    name: 'an order is merged into whatever the root is',
    plant: rewriting((write) => {
      const { Item } = partOf(write);
      return ORDER.test(placeOf(write)) && Item?.merged
        ? ({ Put: { TableName: '-', Item } } as Write)
        : write;
    }),
  },
  { name: 'nobody tells those who wait for the root', plant: leavingOut(/^REPORT#\S+ STEP#\S+#M/) },
  { name: 'an appeal stays with the report', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.appealed') },
  {
    name: 'an appeal goes back to whoever rejected it',
    plant: altering(/^ORDER#\S+ LOG#/, (item) =>
      item.action === 'appealed' ? { ...item, details: { to: 'U-LIGHT', toName: '照明所' } } : item,
    ),
  },
  {
    name: 'a merged report still says that it is worked on',
    plant: altering(/^REPORT#\S+ REPORT$/, (item) =>
      item.status === 'merged' ? { ...item, status: 'assigned' } : item,
    ),
  },
];
