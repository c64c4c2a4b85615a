import type { Category } from '../api-types.ts';
import { childrenOf, topCategories } from '../report-form/steps/category-tree.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { tr } from './messages/index.ts';

/** Every category that can be reported, below its group. Staff know the tree: one list is quicker than tiles. */
export function CategoryChoice(props: {
  all: Category[];
  value: string;
  error: string | undefined;
  onChoose: (code: string) => void;
}) {
  const { all, value, error } = props;
  return (
    <Field id="category" label={tr('category')} error={error}>
      <select
        id="category"
        value={value}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
        aria-describedby={describedBy('category', false, error)}
      >
        <option value="">{tr('category_choose')}</option>
        {topCategories(all).map((group) => {
          const inside = childrenOf(all, group.code);
          if (!inside.length)
            return (
              <option key={group.code} value={group.code}>
                {group.name}
              </option>
            );
          return (
            <optgroup key={group.code} label={group.name}>
              {inside.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </Field>
  );
}
