import { useState } from 'preact/hooks';
import type { OrderView } from '../api-types.ts';
import { staffInbox } from '../inbox/inbox-api.ts';
import { InboxLink } from '../inbox/inbox-link.tsx';
import { tr } from '../inspect/messages/index.ts';
import { recall, remember } from '../phone/storage.ts';
import { tp } from '../praise/messages/index.ts';
import { StaffOnly } from '../staff-session/staff-only.tsx';
import { tw } from '../work/messages/index.ts';
import { StepsNotice } from '../work/offline/steps-notice.tsx';
import { OrderList } from '../work/order-list.tsx';
import { OrderTabs } from '../work/order-tabs.tsx';
import { StaffBar } from '../work/staff-bar.tsx';

/** A grid worker's day: the orders by deadline. */
export function Work() {
  const [view, setView] = useState<OrderView>(() => recall<OrderView>('workView', 'mine'));
  const choose = (next: OrderView) => {
    remember('workView', next);
    setView(next);
  };
  return (
    <StaffOnly>
      {(staff) => (
        <>
          <StaffBar staff={staff} />
          <InboxLink inbox={staffInbox} href="/work/inbox" />
          <nav class="work-ways">
            <a class="button outline" href="/work/raise">
              {tr('raise')}
            </a>
            <a class="button outline" href="/work/people">
              {tw('work.people')}
            </a>
            <a class="button outline" href="/work/praises">
              {tp('own.title')}
            </a>
          </nav>
          <StepsNotice staff={staff} />
          <OrderTabs view={view} staff={staff} onChoose={choose} />
          <OrderList key={view} view={view} staff={staff} />
        </>
      )}
    </StaffOnly>
  );
}
