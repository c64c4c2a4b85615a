import { Box, Link as MuiLink } from '@mui/material';
import { Link, useGetIdentity, useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Review, Role } from '../api/records.ts';
import { Moment } from '../fields/moment.tsx';
import { Stars } from '../fields/stars.tsx';
import { EmptyList } from '../lists/empty-list.tsx';
import { SearchFilter } from '../lists/filters.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, Table } from '../lists/table.tsx';
import { useUnitChoices } from '../lookups/choices.ts';
import { useUnitName, useUnits } from '../lookups/use-lookups.ts';
import { readsAreas } from '../providers/permissions.ts';

/** Ratings are a unit's: one's own, or for supervisors one of their choice. */
const ReviewList = () => {
  const unitName = useUnitName();
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { data: units } = useUnits();
  const unit: string | undefined = identity?.unit ?? units?.[0]?.code;
  if (!identity || !unit) return null;
  return (
    <ListPage filterDefaultValues={{ unit }} filters={<Filters />}>
      <Table<Review> empty={<EmptyList fixed={['unit']} />} rowClick={false}>
        <Column<Review> name="stars" width={150} render={(review) => <Stars stars={review.stars} />} />
        <Column<Review>
          name="comment"
          render={(review) => (
            <Box
              sx={{
                maxWidth: 460,
                overflowWrap: 'anywhere',
                color: review.comment ? 'text.primary' : 'text.secondary',
              }}
            >
              {review.comment || translate('reviews.no_words')}
            </Box>
          )}
        />
        <Column<Review> name="unit" render={(review) => (review.unit ? unitName(review.unit) : '–')} />
        <Column<Review> name="orderId" render={(review) => <OrderLink review={review} />} />
        <Column<Review> name="at" render={(review) => <Moment at={review.at} />} />
      </Table>
    </ListPage>
  );
};

const Filters = () => {
  const { permissions } = usePermissions<Role[]>();
  const units = useUnitChoices();
  const { filterValues } = useListContext();
  const own = units.filter(({ id }) => id === filterValues.unit);
  return (
    <SearchFilter
      required
      source="unit"
      label="orders.filter.unit"
      choices={readsAreas(permissions ?? []) ? units : own}
      width={260}
    />
  );
};

const OrderLink = ({ review }: { review: Review }) => {
  const translate = useTranslate();
  if (!review.orderId) return <>–</>;
  return (
    <MuiLink component={Link} to={`/work-orders/${encodeURIComponent(review.orderId)}/show`}>
      {translate('reviews.see_order')}
    </MuiLink>
  );
};

export default ReviewList;
