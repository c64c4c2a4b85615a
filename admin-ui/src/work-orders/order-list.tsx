import { BulkActionsToolbar, useGetIdentity, useListContext, usePermissions } from 'react-admin';
import type { Order, Role } from '../api/records.ts';
import { ColourPill } from '../fields/colour-pill.tsx';
import { DueTime } from '../fields/due-time.tsx';
import { PlaceText } from '../fields/place-text.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { firstView } from '../providers/permissions.ts';
import { BoardLink } from './board/board-link.tsx';
import { BulkVerbs } from './bulk/bulk-verbs.tsx';
import { InCharge } from './in-charge.tsx';
import { OriginChip } from './inspections/origin.tsx';
import { RaiseButton } from './inspections/raise-button.tsx';
import { MapLink } from './map/map-link.tsx';
import { ClaimButton } from './offers/claim-button.tsx';
import { OfferTime } from './offers/offer-time.tsx';
import { OrderEmpty } from './order-empty.tsx';
import { OrderFilters } from './order-filters.tsx';
import { OrderTabs } from './order-tabs.tsx';
import { ReturnedCount } from './returned-count.tsx';
import { MarkAllRead } from './unread/mark-all-read.tsx';
import { UnreadDot } from './unread/unread-dot.tsx';

const OrderList = () => {
  const { permissions } = usePermissions<Role[]>();
  const { identity } = useGetIdentity();
  if (!permissions || !identity) return null;
  return (
    <ListPage
      filter={{ marks: 'unread' }}
      filterDefaultValues={{ view: firstView(permissions, identity.unit !== undefined), state: 'open' }}
      actions={
        <>
          <MarkAllRead />
          <BoardLink />
          <MapLink />
          <RaiseButton />
        </>
      }
      tabs={<OrderTabs />}
      filters={<OrderFilters />}
    >
      <OrderTable />
    </ListPage>
  );
};

const OrderTable = () => {
  const { filterValues } = useListContext();
  const offered = filterValues.view === 'offered';
  return (
    <Table<Order>
      empty={<OrderEmpty />}
      bulkActionButtons
      sx={{ '& .RaBulkActionsToolbar-toolbar': { minHeight: 65, borderRadius: 0 } }}
      bulkActionsToolbar={
        <BulkActionsToolbar selectAllButton={false}>
          <BulkVerbs />
        </BulkActionsToolbar>
      }
    >
      <Column<Order> name="colour" width={104} render={(order) => <ColourPill colour={order.colour} />} />
      <Column<Order>
        name="category"
        minWidth={110}
        render={(order) => (
          <>
            <UnreadDot unread={order.unread} />
            <RowLink id={order.id}>{order.categoryName ?? order.category}</RowLink>
            <OriginChip order={order} />
          </>
        )}
      />
      <Column<Order> name="place" render={(order) => <PlaceText place={order.place} />} />
      <Column<Order> name="status" render={(order) => <StatusTag of="order" status={order.status} />} />
      <Column<Order> name="unit" minWidth={140} render={(order) => <InCharge order={order} />} />
      <Column<Order> name="dueAt" render={(order) => <DueTime order={order} />} />
      {offered && (
        <Column<Order>
          name="offer"
          render={(order) => (
            <>
              {order.offer && <OfferTime offer={order.offer} />}
              <ClaimButton order={order} />
            </>
          )}
        />
      )}
      <Column<Order> name="returnedCount" wideOnly render={(order) => <ReturnedCount order={order} />} />
    </Table>
  );
};

export default OrderList;
