import { myInbox, staffInbox } from '../inbox/inbox-api.ts';
import { InboxList } from '../inbox/inbox-list.tsx';
import { ti } from '../inbox/messages/index.ts';
import { myReportPage } from '../me/me-api.ts';
import { ResidentOnly } from '../me/resident-only.tsx';
import { language } from '../phone/settings.ts';
import { StaffOnly } from '../staff-session/staff-only.tsx';
import { Heading } from '../ui/heading.tsx';
import { useLoad } from '../ui/use-load.ts';

/** What a member of staff was told of their orders. */
export const WorkInbox = () => (
  <StaffOnly>
    {(staff) => (
      <>
        <Heading>{ti('title')}</Heading>
        <p class="hint">{ti('about_staff')}</p>
        <InboxList
          name={`inbox.${staff.id}`}
          inbox={staffInbox}
          hrefOf={({ orderId }) => (orderId ? `/work/${orderId}` : undefined)}
        />
      </>
    )}
  </StaffOnly>
);

function MyNotices({ personId }: { personId: string }) {
  // The links of what they filed lately; what they only follow has none here.
  const filed = useLoad(`mine.${language()}`, () => myReportPage());
  const paths = new Map(filed.data?.items.map(({ reportId, trackingPath }) => [reportId, trackingPath]));
  return (
    <InboxList
      name={`inbox.${personId}`}
      inbox={myInbox}
      hrefOf={({ reportId = '' }) => paths.get(reportId)}
    />
  );
}

/** What a resident was told of their reports. */
export const MyInbox = () => (
  <ResidentOnly>
    {({ id }) => (
      <>
        <Heading>{ti('title')}</Heading>
        <p class="hint">{ti('about_me')}</p>
        <MyNotices personId={id} />
      </>
    )}
  </ResidentOnly>
);
