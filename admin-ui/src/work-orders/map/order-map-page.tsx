import { Alert, Box, Card, CardContent, LinearProgress } from '@mui/material';
import { useState } from 'react';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { ColourPill } from '../../fields/colour-pill.tsx';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { BackLink } from '../../layout/back-link.tsx';
import { PageHeading } from '../../layout/page-heading.tsx';
import { PickedOrders } from './picked-orders.tsx';
import { TileMap } from './tile-map.tsx';
import { type Cell, useGround, useShown, type View } from './use-orders-map.ts';

const NONE: Cell[] = [];

/** Open orders of one's regions where they are: near ones as one spot, in the colour that asks for the most. */
const OrderMapPage = () => {
  const translate = useTranslate();
  const [view, setView] = useState<View>();
  const [picked, setPicked] = useState<Cell>();
  const ground = useGround();
  const { data, error, isFetching } = useShown(view);
  const problem = ground.error ?? error;
  return (
    <ResourceContextProvider value="work-orders">
      <BackLink />
      <PageHeading
        title={translate('order_map.title')}
        note={<span aria-live="polite">{translate('order_map.total', { count: data?.total ?? 0 })}</span>}
      >
        {(['red', 'yellow', 'blue'] as const).map((colour) => (
          <ColourPill key={colour} colour={colour} />
        ))}
      </PageHeading>
      {problem && <ProblemAlert problem={problem} />}
      {data?.cut && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('order_map.cut')}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 300px' }, alignItems: 'start' }}>
        <Card sx={{ position: 'relative' }}>
          {isFetching && (
            <LinearProgress
              aria-label={translate('ra.page.loading')}
              sx={{ position: 'absolute', insetInline: 0, top: 0, height: 2, zIndex: 1 }}
            />
          )}
          {ground.data && (
            <TileMap ground={ground.data} cells={data?.cells ?? NONE} onView={setView} onPick={setPicked} />
          )}
        </Card>
        <Card component="section" aria-label={translate('order_map.here')}>
          <CardContent>
            <PickedOrders cell={picked} />
          </CardContent>
        </Card>
      </Box>
    </ResourceContextProvider>
  );
};

export default OrderMapPage;
