import { tp } from './messages/index.ts';
import { shownPraises } from './praise-api.ts';
import { PraiseList } from './praise-list.tsx';
import { PraiseText } from './praise-text.tsx';

/** Thanks that those who were thanked agreed to show: newest first, without a number. */
export const CommunityPraises = ({ code }: { code: string }) => (
  <section class="card">
    <h2>{tp('community.title')}</h2>
    <PraiseList name={code} list={(cursor) => shownPraises(code, cursor)} empty={tp('community.empty')}>
      {(items) =>
        items.map((shown, index) => (
          <li key={index}>
            <PraiseText shown={shown} />
          </li>
        ))
      }
    </PraiseList>
  </section>
);
