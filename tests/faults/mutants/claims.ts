import { altering, type Mutant, partOf, placeOf, rewriting, unconditional } from './tamper.ts';

type Fields = Record<string, unknown>;

/** Bugs of orders that are held out to several units. */
export const CLAIM_MUTANTS: Mutant[] = [
  { name: 'a claim beyond the unit’s number is taken', plant: unconditional(/^CLAIMS#/) },
  {
    name: 'a claim takes no place',
    plant: rewriting((write) =>
      /^CLAIMS#/.test(placeOf(write)) && String(partOf(write).UpdateExpression).startsWith('ADD')
        ? undefined
        : write,
    ),
  },
  {
    name: 'a claim that ends keeps its place',
    plant: rewriting((write) =>
      /^CLAIMS#/.test(placeOf(write)) && String(partOf(write).UpdateExpression).startsWith('DELETE')
        ? undefined
        : write,
    ),
  },
  {
    name: 'nobody looks when an offer ends',
    plant: altering(/^ORDER#\S+ ORDER$/, (item) => {
      const { outboxShard: _, outboxAt: __, ...rest } = item;
      return item.status === 'offered' ? rest : item;
    }),
  },
  {
    name: 'nobody looks whether a claim was begun',
    plant: altering(/^ORDER#\S+ ORDER$/, (item) => {
      const { outboxShard: _, outboxAt: __, ...rest } = item;
      return item.status === 'accepted' && item.claim ? rest : item;
    }),
  },
  {
    name: 'the last of two who claim has it',
    plant: rewriting((write) => {
      const { Item } = partOf(write);
      const claims = Item?.type === 'order' && Item.status === 'accepted' && Item.claim !== undefined;
      const logs = Item?.type === 'order-log' && Item.action === 'claimed';
      if (!write.Put || !(claims || logs)) return write;
      return { Put: { TableName: '-', Item: Item as Fields } } as typeof write;
    }),
  },
];
