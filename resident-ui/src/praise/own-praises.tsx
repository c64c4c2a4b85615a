import { tp } from './messages/index.ts';
import { OwnPraise } from './own-praise.tsx';
import type { OwnPraise as OwnPraiseData, Praises } from './praise-api.ts';
import { PraiseList } from './praise-list.tsx';

/** What waits for a word comes first; otherwise as the server gave it. */
const waitingFirst = (items: readonly OwnPraiseData[]): OwnPraiseData[] => [
  ...items.filter(({ status }) => status === 'pending'),
  ...items.filter(({ status }) => status !== 'pending'),
];

/** Thanks to somebody, page by page, for them alone. */
export const OwnPraises = ({ name, praises }: { name: string; praises: Praises }) => (
  <PraiseList name={name} list={praises.list} empty={tp('own.empty')}>
    {(items) =>
      waitingFirst(items).map((praise) => <OwnPraise key={praise.id} praise={praise} praises={praises} />)
    }
  </PraiseList>
);
