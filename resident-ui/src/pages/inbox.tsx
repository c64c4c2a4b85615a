import { myInbox, staffInbox } from '../inbox/inbox-api.ts';
import { InboxList } from '../inbox/inbox-list.tsx';
import { ti } from '../inbox/messages/index.ts';
import { myFollows, myReportPage } from '../me/me-api.ts';
import { ResidentOnly } from '../me/resident-only.tsx';
import { StaffOnly } from '../staff-session/staff-only.tsx';
import { Heading } from '../ui/heading.tsx';
import { useLoad } from '../ui/use-load.ts';
import { tw } from '../work/messages/index.ts';

/** What a member of staff was told of their orders. */
export const WorkInbox = () => (
  <StaffOnly>
    {(staff) => (
      <>
        <a class="back-link" href="/work">
          {tw('work.back')}
        </a>
        <Heading>{ti('title')}</Heading>
        <p class="hint">{ti('about_staff')}</p>
        <InboxList
          name={`inbox.${staff.id}`}
          inbox={staffInbox}
          hrefOf={({ orderId, alert }) =>
            alert === 'praised' ? '/work/praises' : orderId && `/work/${orderId}`
          }
        />
      </>
    )}
  </StaffOnly>
);

/** Where what they filed lately and what they follow can be looked at. */
async function trackingPaths(): Promise<Map<string, string>> {
  const [filed, followed] = await Promise.all([myReportPage(), myFollows()]);
  // Who filed it has a say in it, who follows has not: theirs come last and stand.
  const all = [...followed.items, ...filed.items];
  return new Map(all.map(({ reportId, trackingPath }) => [reportId, trackingPath]));
}

function MyNotices({ personId }: { personId: string }) {
  const paths = useLoad(`paths.${personId}`, trackingPaths);
  return (
    <InboxList
      name={`inbox.${personId}`}
      inbox={myInbox}
      hrefOf={({ reportId = '', action }) =>
        action === 'praised' ? '/me/praises' : paths.data?.get(reportId)
      }
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
