import { lazy } from 'react';
import type { Order, OrderAction } from '../../api/records.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const MergeDialog = lazy(() => import('./merge-dialog.tsx'));
const RejectDialog = lazy(() => import('./reject-dialog.tsx'));
const SplitDialog = lazy(() => import('./split-dialog.tsx'));

/** What is done to a case besides the work itself. */
const TogetherDialog = (props: { order: Order; action: OrderAction; onClose: () => void }) => {
  switch (props.action) {
    case 'split':
      return <SplitDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'reject':
      return <RejectDialog {...props} />;
    default:
      return <ReasonDialog {...props} />;
  }
};

export default TogetherDialog;
