import { altering, leavingOut, type Mutant, partOf, placeOf, rewriting, unconditional } from './tamper.ts';

/** Bugs of rounds and of what staff raise. */
export const INSPECTION_MUTANTS: Mutant[] = [
  {
    name: 'a plan moves on without its rounds',
    plant: rewriting((write) => {
      const { Item } = partOf(write);
      const begun = Item?.origin === 'schedule' && Item.version === 1;
      return begun || Item?.action === 'scheduled' || Item?.type === 'order-sheet' ? undefined : write;
    }),
  },
  {
    name: 'a plan whose time comes is in no list',
    plant: altering(/^PLAN#/, ({ outboxShard: _, outboxAt: __, ...rest }) => rest),
  },
  {
    name: 'a round begins again whenever its date is dealt with',
    plant: rewriting((write) => {
      const { Item } = partOf(write);
      const own =
        Item?.type === 'inspection-plan' || Item?.origin === 'schedule' || Item?.action === 'scheduled';
      return write.Put && own ? ({ Put: { TableName: '-', Item } } as typeof write) : write;
    }),
  },
  {
    name: 'an edit forgets which date was dealt with last',
    plant: altering(/^PLAN#/, (item) => {
      const { last: _, ...rest } = item;
      return Number(item.version) > 1 ? rest : item;
    }),
  },
  {
    name: 'an answer is taken after the round is over',
    plant: rewriting((write) => (write.ConditionCheck && /^ORDER#/.test(placeOf(write)) ? undefined : write)),
  },
  { name: 'the later of two answers takes the place of the other', plant: unconditional(/ ANSWER#/) },
  { name: 'an answer is kept nowhere', plant: leavingOut(/ ANSWER#/, 'Put') },
  {
    name: 'what staff raise is raised again with each try',
    plant: leavingOut(/^OP#inspection\.raise#/, 'Put'),
  },
  {
    name: 'what a courier raises is raised again with each try',
    plant: leavingOut(/^OP#inspection\.courier#/, 'Put'),
  },
  {
    name: 'a card that was stopped raises on',
    plant: rewriting((write) => (write.ConditionCheck && /^CODE#/.test(placeOf(write)) ? undefined : write)),
  },
  { name: 'the day of a card has no end', plant: unconditional(/^RAISEDDAY#/) },
  { name: 'a card does not show what was raised from it', plant: leavingOut(/^RAISED#/, 'Put') },
];
