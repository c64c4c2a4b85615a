import { Box, Button, Card, LinearProgress, Skeleton, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useInfiniteGetList, useTranslate } from 'react-admin';
import type { Colour, Order } from '../../api/records.ts';
import { tint } from '../../theme/colours.ts';
import { OrderCard } from './order-card.tsx';
import type { BoardFilter } from './use-board.ts';

export const COLUMNS = ['red', 'yellow', 'blue', 'held'] as const;
type Column = (typeof COLUMNS)[number];
const colours: Record<Column, Colour> = { red: 'red', yellow: 'yellow', blue: 'blue', held: 'grey' };

/** Orders a column shows at first, and each time more are asked for. */
const PER_COLUMN = 20;
/** Colours change by themselves as time goes on. */
const REFRESH_MS = 60_000;

/** One colour of the board: the first due on top, some at a time. */
export const BoardColumn = ({ column, filter }: { column: Column; filter: BoardFilter }) => {
  const translate = useTranslate();
  const title = useId();
  const found = useInfiniteGetList<Order>(
    'work-orders',
    {
      pagination: { page: 1, perPage: PER_COLUMN },
      filter: { ...filter, column, marks: 'unread' },
    },
    { refetchInterval: REFRESH_MS, refetchIntervalInBackground: false },
  );
  const { data, error, isPending, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  // An order that changed its place between two pages stands once.
  const orders = [
    ...new Map(data?.pages.flatMap((page) => page.data).map((order) => [order.id, order])).values(),
  ];
  const empty = data !== undefined && orders.length === 0;
  return (
    <Card
      component="section"
      aria-labelledby={title}
      aria-busy={isFetching}
      data-column={column}
      sx={(theme) => ({ borderTop: `4px solid ${tint(theme, colours[column]).edge}` })}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, px: 1.5, pt: 1.25, pb: 0.75 }}>
        <Typography variant="h2" id={title} sx={{ color: (theme) => tint(theme, colours[column]).text }}>
          {translate(`board.column.${column}`)}
        </Typography>
        {data && (
          <Typography variant="body2" color="textSecondary">
            {translate(hasNextPage ? 'board.count_more' : 'board.count', { count: orders.length })}
          </Typography>
        )}
      </Box>
      <Box sx={{ height: 2 }}>{isFetching && !isPending && <Progress />}</Box>
      {isPending && <Waiting />}
      {error && !data && (
        <Note>
          {translate('board.failed')}
          <Button onClick={() => found.refetch()}>{translate('list.retry')}</Button>
        </Note>
      )}
      {empty && <Note>{translate(hasNextPage ? 'board.none_yet' : 'board.none')}</Note>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 1, pb: 1, display: 'grid', gap: 1 }}>
        {orders.map((order) => (
          <OrderCard key={order.id} order={order} held={column === 'held'} />
        ))}
      </Box>
      {hasNextPage && (
        <Box sx={{ px: 1, pb: 1 }}>
          <Button fullWidth loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {translate(empty ? 'board.look' : 'board.more')}
          </Button>
        </Box>
      )}
    </Card>
  );
};

const Progress = () => {
  const translate = useTranslate();
  return <LinearProgress aria-label={translate('ra.page.loading')} sx={{ height: 2 }} />;
};

const Note = ({ children }: { children: ReactNode }) => (
  <Box role="status" sx={{ px: 1.5, py: 2, color: 'text.secondary', fontSize: '.875rem' }}>
    {children}
  </Box>
);

const Waiting = () => (
  <Box sx={{ px: 1.5, pb: 1 }}>
    {[0, 1, 2].map((row) => (
      <Skeleton key={row} height={84} sx={{ opacity: 1 - row / 4 }} />
    ))}
  </Box>
);
