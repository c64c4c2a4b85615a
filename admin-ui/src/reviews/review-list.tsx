import { Box, Link as MuiLink } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Review } from '../api/records.ts';
import { useUnitChoices } from '../fields/choices.ts';
import { Moment } from '../fields/moment.tsx';
import { Stars } from '../fields/stars.tsx';
import { useUnitName } from '../fields/use-lookups.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { SearchFilter } from '../lists/filters.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, Table } from '../lists/table.tsx';

const ReviewList = () => {
  const unitName = useUnitName();
  const translate = useTranslate();
  return (
    <ListPage filters={<Filters />}>
      <Table<Review> empty={<EmptyList />} rowClick={false}>
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

const Filters = () => (
  <SearchFilter source="unit" label="orders.filter.unit" choices={useUnitChoices()} width={260} />
);

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
