import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { AccountPage } from './account/index.ts';
import { http } from './api/http.ts';
import { session } from './api/session.ts';
import audit from './audit/index.ts';
import { CalendarPage } from './calendar/index.ts';
import categories from './categories/index.ts';
import codeJobs from './code-jobs/index.ts';
import codes from './codes/index.ts';
import dashboard from './dashboard/index.ts';
import { DeadlinesPage } from './deadlines/index.ts';
import { InboxPage } from './inbox/index.ts';
import inspectionPlans from './inspection-plans/index.ts';
import { InvitationPage } from './invitation/invitation-page.tsx';
import { Layout } from './layout/layout.tsx';
import { PageLoading } from './layout/page-loading.tsx';
import { NoticesPage } from './notices/index.ts';
import { ProgramsPage } from './open311-keys/index.ts';
import { createAuthProvider } from './providers/auth-provider.ts';
import { createDataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import regions from './regions/index.ts';
import reports from './reports/index.ts';
import reviews from './reviews/index.ts';
import { RosterPage } from './roster/index.ts';
import routes from './routes/index.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { StaffFilePage } from './staff/file/index.ts';
import staff from './staff/index.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';
import units from './units/index.ts';
import { BoardPage } from './work-orders/board/index.ts';
import workOrders from './work-orders/index.ts';
import { OrderMapPage } from './work-orders/map/index.ts';

const authProvider = createAuthProvider(session);
const dataProvider = createDataProvider(http);
const store = localStorageStore('1', 'mashang.console');

export const App = () => (
  <Admin
    title="码上"
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    store={store}
    layout={Layout}
    loading={PageLoading}
    loginPage={SignInPage}
    dashboard={dashboard}
    theme={lightTheme}
    darkTheme={darkTheme}
    defaultTheme="light"
    requireAuth
    disableTelemetry
  >
    <Resource name="work-orders" {...workOrders} />
    <Resource name="reports" {...reports} />
    <Resource name="reviews" {...reviews} />
    <Resource name="codes" {...codes} />
    <Resource name="code-jobs" {...codeJobs} />
    <Resource name="regions" {...regions} />
    <Resource name="categories" {...categories} />
    <Resource name="routes" {...routes} />
    <Resource name="units" {...units} />
    <Resource name="inspection-plans" {...inspectionPlans} />
    <Resource name="staff" {...staff} />
    <CustomRoutes noLayout>
      <Route path="/invitation/:token" element={<InvitationPage />} />
    </CustomRoutes>
    <CustomRoutes>
      <Route path="/work-orders/board" element={<BoardPage />} />
      <Route path="/account" element={<AccountPage />} />
      <Route path="/inbox" element={<InboxPage />} />
      <Route path="/calendar" element={<CalendarPage />} />
      <Route path="/deadlines" element={<DeadlinesPage />} />
      <Route path="/notices" element={<NoticesPage />} />
      <Route path="/open311-keys" element={<ProgramsPage />} />
      <Route path="/roster" element={<RosterPage />} />
      <Route path="/staff/:id/file" element={<StaffFilePage />} />
      <Route path="/work-orders/map" element={<OrderMapPage />} />
    </CustomRoutes>
    <Resource name="audit" {...audit} />
  </Admin>
);
