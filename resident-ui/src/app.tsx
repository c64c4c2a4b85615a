import { useEffect, useState } from 'preact/hooks';
import { loadMessages } from './messages/index.ts';
import { Landing } from './pages/landing.tsx';
import { NotFound } from './pages/not-found.tsx';
import { onSettingsChange } from './phone/settings.ts';
import { type Route, useRoute } from './router.ts';
import { Header } from './ui/header.tsx';
import { lazyPage } from './ui/lazy-page.tsx';

// A scanned code is how nearly everyone arrives: its page comes with the first file, the rest on demand.
const Home = lazyPage(() => import('./pages/home.tsx').then((m) => m.Home));
const Report = lazyPage(() => import('./pages/report.tsx').then((m) => m.Report));
const Tracking = lazyPage(() => import('./pages/tracking.tsx').then((m) => m.Tracking));
const OutboxPage = lazyPage(() => import('./pages/outbox.tsx').then((m) => m.OutboxPage));
const Me = lazyPage(() => import('./pages/me.tsx').then((m) => m.Me));
const HouseholdPage = lazyPage(() => import('./pages/household.tsx').then((m) => m.HouseholdPage));
const MyDataPage = lazyPage(() => import('./pages/my-data.tsx').then((m) => m.MyDataPage));
const MyInbox = lazyPage(() => import('./pages/inbox.tsx').then((m) => m.MyInbox));
const WorkInbox = lazyPage(() => import('./pages/inbox.tsx').then((m) => m.WorkInbox));
const MyPraises = lazyPage(() => import('./pages/praises.tsx').then((m) => m.MyPraises));
const WorkPraises = lazyPage(() => import('./pages/praises.tsx').then((m) => m.WorkPraises));
const ThanksPage = lazyPage(() => import('./pages/thanks.tsx').then((m) => m.ThanksPage));
const Erased = lazyPage(() => import('./pages/erased.tsx').then((m) => m.Erased));
const CommunityPage = lazyPage(() => import('./pages/community.tsx').then((m) => m.CommunityPage));
const WorkPeople = lazyPage(() => import('./pages/work-people.tsx').then((m) => m.WorkPeople));
const WorkRaise = lazyPage(() => import('./pages/work-raise.tsx').then((m) => m.WorkRaise));
const Work = lazyPage(() => import('./pages/work.tsx').then((m) => m.Work));
const WorkOrderPage = lazyPage(() => import('./pages/work-order.tsx').then((m) => m.WorkOrderPage));

function page(route: Route) {
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'landing':
      return <Landing key={route.code} code={route.code} />;
    case 'report':
      return <Report code={route.code} step={route.step} shop={route.shop} />;
    case 'tracking':
      return <Tracking key={route.token} token={route.token} />;
    case 'outbox':
      return <OutboxPage id={route.id} />;
    case 'me':
      return <Me />;
    case 'household':
      return <HouseholdPage />;
    case 'my_data':
      return <MyDataPage />;
    case 'my_inbox':
      return <MyInbox />;
    case 'work_inbox':
      return <WorkInbox />;
    case 'my_praises':
      return <MyPraises />;
    case 'work_praises':
      return <WorkPraises />;
    case 'thanks':
      return <ThanksPage key={route.code} code={route.code} />;
    case 'erased':
      return <Erased key={route.certificate} certificate={route.certificate} />;
    case 'community':
      return <CommunityPage key={route.code} code={route.code} />;
    case 'work_raise':
      return <WorkRaise from={route.from} point={route.point} />;
    case 'work_people':
      return <WorkPeople />;
    case 'work':
      return <Work />;
    case 'work_order':
      return <WorkOrderPage key={route.id} id={route.id} />;
    case 'not_found':
      return <NotFound />;
  }
}

export function App() {
  const route = useRoute();
  const [, redraw] = useState(0);
  useEffect(
    () =>
      onSettingsChange(() => {
        const draw = () => redraw((n) => n + 1);
        loadMessages().then(draw, draw);
      }),
    [],
  );
  return (
    <>
      <Header atWork={route.page.startsWith('work')} />
      <main class="page">{page(route)}</main>
    </>
  );
}
