import Block from '@mui/icons-material/Block';
import CallMerge from '@mui/icons-material/CallMerge';
import CallSplit from '@mui/icons-material/CallSplit';
import Campaign from '@mui/icons-material/CampaignOutlined';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ContactSupport from '@mui/icons-material/ContactSupportOutlined';
import DoNotDisturb from '@mui/icons-material/DoNotDisturbOn';
import EditNote from '@mui/icons-material/EditNote';
import FlashOn from '@mui/icons-material/FlashOn';
import Forward from '@mui/icons-material/Forward';
import Groups from '@mui/icons-material/GroupsOutlined';
import MoreTime from '@mui/icons-material/MoreTime';
import NotificationsActive from '@mui/icons-material/NotificationsActiveOutlined';
import PanTool from '@mui/icons-material/PanToolOutlined';
import Pause from '@mui/icons-material/Pause';
import PersonAdd from '@mui/icons-material/PersonAddAlt';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Undo from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Order, OrderAction } from '../../api/records.ts';
import { MoreVerbs } from './more-verbs.tsx';

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
  approve_suspension: <CheckCircle />,
  decline_suspension: <Block />,
  resume: <PlayArrow />,
  acknowledge: <CheckCircle />,
  ask: <ContactSupport />,
  assign: <PersonAdd />,
  urge: <NotificationsActive />,
  extend: <MoreTime />,
  suspend: <Pause />,
  note: <EditNote />,
  split: <Groups />,
  drop_part: <Block />,
  merge: <CallMerge />,
  unmerge: <CallSplit />,
  reject: <DoNotDisturb />,
};
/** The way forward first and filled, the ways out after it. */
const order = Object.keys(icons) as OrderAction[];
const forward: OrderAction[] = ['accept', 'start', 'finish', 'claim', 'acknowledge', 'approve_suspension'];
/** Said beside the work, or seldom: one tap further away. */
const beside: OrderAction[] = ['ask', 'extend', 'suspend', 'note', 'split', 'merge', 'reject'];
/** Is done to one of the parts, where they are listed. */
const elsewhere: OrderAction[] = ['drop_part'];

/** What the server says this person may do now, as buttons. */
export const OrderVerbs = ({ order: workOrder }: { order: Order }) => {
  const [open, setOpen] = useState<OrderAction>();
  const translate = useTranslate();
  const allowed = order.filter(
    (action) => workOrder.allowedActions?.includes(action) && !elsewhere.includes(action),
  );
  return (
    <>
      {allowed
        .filter((action) => !beside.includes(action))
        .map((action) => (
          <Button
            key={action}
            variant={forward.includes(action) ? 'contained' : 'outlined'}
            startIcon={icons[action]}
            onClick={() => setOpen(action)}
          >
            {translate(`verb.${action}.name`)}
          </Button>
        ))}
      <MoreVerbs
        verbs={allowed
          .filter((action) => beside.includes(action))
          .map((action) => ({ action, icon: icons[action] }))}
        onChoose={setOpen}
      />
      {open && (
        <Suspense>
          <VerbDialog order={workOrder} action={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
};
