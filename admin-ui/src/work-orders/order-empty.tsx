import { useGetIdentity, useListContext, useTranslate } from 'react-admin';
import { EmptyList } from '../lists/empty-list.tsx';
import { useUnitName } from '../lookups/use-lookups.ts';
import { isOpenOnly, type View } from '../providers/permissions.ts';

/** Why this queue is empty, in the words of the queue. */
export const OrderEmpty = () => {
  const { filterValues } = useListContext();
  const { identity } = useGetIdentity();
  const translate = useTranslate();
  const unitName = useUnitName();
  const view: View = filterValues.view ?? 'all';
  const closed = filterValues.state === 'closed' && !isOpenOnly(view);
  // A pool belongs to a unit: who has none has to name one.
  const unnamed = view === 'pool' && !identity?.unit && !filterValues.unit;
  const key = unnamed ? 'pool_unnamed' : closed ? 'closed' : view;
  const unit = identity?.unit ? unitName(identity.unit) : translate('orders.your_regions');
  return (
    <EmptyList
      fixed={['view', 'state']}
      title={translate(`orders.empty.${key}.title`, { unit })}
      why={translate(`orders.empty.${key}.why`, { unit })}
    />
  );
};
