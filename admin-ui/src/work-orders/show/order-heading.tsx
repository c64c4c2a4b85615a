import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { ColourPill } from '../../fields/colour-pill.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';
import { BackLink } from '../../layout/back-link.tsx';
import { PageHeading } from '../../layout/page-heading.tsx';
import { OrderVerbs } from '../verbs/order-verbs.tsx';
import { PrintFileButton } from './print-file-button.tsx';

export const OrderHeading = ({ order }: { order: Order }) => {
  const translate = useTranslate();
  return (
    <>
      <BackLink />
      <PageHeading
        title={order.categoryName ?? order.category}
        note={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
            <ColourPill colour={order.colour} />
            <StatusTag of="order" status={order.status} />
            {order.fromMerchant && (
              <Chip size="small" variant="outlined" label={translate('orders.from_merchant')} />
            )}
            <span>{order.place.name}</span>
          </Box>
        }
      >
        <PrintFileButton id={order.id} />
        <OrderVerbs order={order} />
      </PageHeading>
    </>
  );
};
