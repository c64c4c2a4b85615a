import type { Category } from '../../api-types.ts';
import { t } from '../../messages/index.ts';
import { Heading } from '../../ui/heading.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { goTo, problemOf, stepsOf } from '../step-order.ts';
import { CategoryIcon } from './category-icon.tsx';
import { childrenOf, emergencyOf, fullName, isDanger, topCategories } from './category-tree.ts';
import { EmergencyStop } from './emergency-stop.tsx';
import type { StepParts } from './parts.ts';

/** Two levels of big tiles. `open` is the tile that was tapped, kept in the address for the back button. */
export function CategoryStep({ draft, dispatch, all, open }: StepParts & { open: string | undefined }) {
  const emergency = open ? emergencyOf(all, open) : undefined;
  if (emergency) return <EmergencyStop text={emergency.text} phone={emergency.phone} />;
  const inside = open ? childrenOf(all, open) : [];
  const choose = (category: Category) => {
    if (emergencyOf(all, category.code) || childrenOf(all, category.code).length) {
      return goTo(draft, `category.${category.code}`);
    }
    dispatch({ type: 'edit', edit: { category: category.code, categoryName: fullName(all, category.code) } });
    goTo(draft, stepsOf(draft)[1] ?? 'words');
  };
  return (
    <section>
      <Heading key={open}>{inside.length && open ? fullName(all, open) : t('category.title')}</Heading>
      {inside.length > 0 && <p class="hint">{t('category.which')}</p>}
      <p class="error" role="alert">
        {problemOf(draft, 'category')}
      </p>
      {inside.length ? (
        <ul class="rows">
          {inside.map((category) => (
            <li key={category.code}>
              <button type="button" class="row-link" onClick={() => choose(category)}>
                <span class="row-words">{category.name}</span>
                <ArrowIcon />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <ul class="tiles">
          {topCategories(all).map((category) => (
            <li key={category.code} class={isDanger(all, category) ? 'wide' : ''}>
              <button
                type="button"
                class={isDanger(all, category) ? 'tile danger' : 'tile'}
                onClick={() => choose(category)}
              >
                <CategoryIcon code={category.code} />
                <span>{category.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
