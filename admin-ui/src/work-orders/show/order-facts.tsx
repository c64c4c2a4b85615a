import { Link as MuiLink } from '@mui/material';
import { Link, usePermissions } from 'react-admin';
import type { Order, Role } from '../../api/records.ts';
import { DueTime } from '../../fields/due-time.tsx';
import { Fact, Facts } from '../../fields/facts.tsx';
import { Moment } from '../../fields/moment.tsx';
import { useName } from '../../lookups/names.ts';
import { can } from '../../providers/permissions.ts';
import { OriginWords } from '../inspections/origin.tsx';
import { OfferTerms } from '../offers/offer-terms.tsx';
import { ReturnedCount } from '../returned-count.tsx';

export const OrderFacts = ({ order }: { order: Order }) => {
  const { permissions } = usePermissions<Role[]>();
  const name = useName();
  const { location } = order.place;
  const seesReports = can(permissions ?? [], 'show', 'reports');
  return (
    <Facts>
      <Fact label="orders.fact.due">
        <DueTime order={order} />
      </Fact>
      <Fact label="orders.fact.offer">
        {order.status === 'offered' && order.offer && <OfferTerms offer={order.offer} />}
      </Fact>
      <Fact label="orders.fact.start_by">
        {order.claim && order.status === 'accepted' && <Moment at={order.claim.startBy} exact />}
      </Fact>
      <Fact label="orders.fact.bounty">{order.claim ? order.offer?.bounty : order.bounty?.promised}</Fact>
      <Fact label="inspections.origin.label">{order.origin && <OriginWords order={order} />}</Fact>
      <Fact label="orders.fact.question">{order.question?.text}</Fact>
      <Fact label="orders.fact.place">{order.place.name}</Fact>
      <Fact label="orders.fact.region">{order.place.regionPath?.join(' › ')}</Fact>
      <Fact label="orders.fact.location">
        {location && `${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}`}
      </Fact>
      <Fact label="orders.fact.code">
        {order.place.code && (
          <MuiLink component={Link} to={`/codes/${order.place.code}/show`}>
            {order.place.code}
          </MuiLink>
        )}
      </Fact>
      <Fact label="orders.fact.unit">{name(order.unit?.name) ?? order.unit?.code}</Fact>
      <Fact label="orders.fact.assignee">{order.assignee?.name ?? '–'}</Fact>
      <Fact label="orders.fact.created">
        <Moment at={order.createdAt} exact />
      </Fact>
      <Fact label="orders.fact.finished">{order.finishedAt && <Moment at={order.finishedAt} exact />}</Fact>
      <Fact label="orders.fact.came_back">
        {order.returnedCount || order.reopenedCount ? <ReturnedCount order={order} /> : undefined}
      </Fact>
      <Fact label="orders.fact.id">{order.id}</Fact>
      <Fact label="orders.fact.report">
        {seesReports && order.reportId ? (
          <MuiLink component={Link} to={`/reports/${encodeURIComponent(order.reportId)}/show`}>
            {order.reportId}
          </MuiLink>
        ) : (
          order.reportId
        )}
      </Fact>
    </Facts>
  );
};
