import Block from '@mui/icons-material/Block';
import Campaign from '@mui/icons-material/CampaignOutlined';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import FlashOn from '@mui/icons-material/FlashOn';
import Forward from '@mui/icons-material/Forward';
import PanTool from '@mui/icons-material/PanToolOutlined';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Undo from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Order, OrderAction } from '../../api/records.ts';

const OfferDialog = lazy(() => import('../offers/offer-dialog.tsx'));
const VerbDialog = lazy(() => import('./verb-dialog.tsx'));

const icons: Record<OrderAction, React.ReactNode> = {
  accept: <PanTool />,
  start: <PlayArrow />,
  finish: <CheckCircle />,
  transfer: <Forward />,
  return: <Undo />,
  claim: <FlashOn />,
  offer: <Campaign />,
  give_back: <Undo />,
  withdraw: <Block />,
};
/** The way forward first and filled, the ways out after it. */
const order = Object.keys(icons) as OrderAction[];
const forward: OrderAction[] = ['accept', 'start', 'finish', 'claim'];

/** What the server says this person may do now, as buttons. */
export const OrderVerbs = ({ order: workOrder }: { order: Order }) => {
  const [open, setOpen] = useState<OrderAction>();
  const translate = useTranslate();
  const allowed = order.filter((action) => workOrder.allowedActions?.includes(action));
  return (
    <>
      {allowed.map((action) => (
        <Button
          key={action}
          variant={forward.includes(action) ? 'contained' : 'outlined'}
          startIcon={icons[action]}
          onClick={() => setOpen(action)}
        >
          {translate(`verb.${action}.name`)}
        </Button>
      ))}
      {open && (
        <Suspense>
          {open === 'offer' ? (
            <OfferDialog order={workOrder} onClose={() => setOpen(undefined)} />
          ) : (
            <VerbDialog order={workOrder} action={open} onClose={() => setOpen(undefined)} />
          )}
        </Suspense>
      )}
    </>
  );
};
