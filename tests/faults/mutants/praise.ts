import type { Write } from '../simulated/writes.ts';
import { altering, leavingOut, type Mutant, partOf, placeOf, rewriting, unconditional } from './tamper.ts';

const PRAISE = /^PRAISE#/;

/** Thanks: who agrees, how often, and who is told. */
export const PRAISE_MUTANTS: Mutant[] = [
  {
    name: 'thanks are listed for all before anybody agreed',
    plant: altering(PRAISE, (i) =>
      i.status === 'pending' ? { ...i, gsi2pk: `THANKED#${i.region}`, gsi2sk: `${i.on}#${i.id}` } : i,
    ),
  },
  { name: 'thanks begin as shown', plant: altering(PRAISE, (i) => ({ ...i, status: 'shown' })) },
  {
    name: 'thanks for each message, under an id of its own',
    plant: rewriting((write) => {
      const { Put } = write;
      if (!Put || !PRAISE.test(placeOf(write)) || Put.Item?.version !== 1) return write;
      const id = `T${String(Math.abs(hash(JSON.stringify(Put.Item)))).padStart(26, '0')}`;
      return { Put: { ...Put, Item: { ...Put.Item, id, sk: id } } } as Write;
    }),
  },
  { name: 'declined thanks stay', plant: leavingOut(PRAISE, 'Delete') },
  { name: 'whoever is thanked never hears of it', plant: leavingOut(/^OUTBOX#/, 'Put', 'praise.waiting') },
  { name: 'thanks stay with the order', plant: leavingOut(/^OUTBOX#/, 'Put', 'worker.praised') },
  { name: 'a household is thanked without end', plant: unconditional(/^PRAISELIMIT#/) },
  { name: 'two answers at once both count', plant: unconditional(PRAISE) },
  {
    name: 'a report is thanked for as often as somebody taps',
    plant: altering(/^REPORT#\S+ REPORT/, ({ praised: _, ...i }) => i),
  },
  {
    name: 'somebody else is thanked',
    plant: rewriting((write) => {
      const { Item } = partOf(write);
      const payload = Item?.payload as Record<string, unknown> | undefined;
      if (!write.Put || Item?.type !== 'worker.praised' || !payload) return write;
      return {
        Put: { ...write.Put, Item: { ...Item, payload: { ...payload, staffId: 'S-ADMIN' } } },
      } as Write;
    }),
  },
  {
    name: 'praises count the praises before them',
    plant: altering(PRAISE, (i) => ({ ...i, count: 1 })),
  },
  {
    name: 'nobody looks after thanks when the last one leaves',
    plant: leavingOut(/^OUTBOX#/, 'Put', 'household.left'),
  },
];

const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
