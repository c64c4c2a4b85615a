import { myInbox } from '../inbox/inbox-api.ts';
import { InboxLink } from '../inbox/inbox-link.tsx';
import { signOut } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { MyFiledReports } from '../me/my-filed-reports.tsx';
import { MyFollows } from '../me/my-follows.tsx';
import { ResidentOnly } from '../me/resident-only.tsx';
import { keepResident } from '../me/session.ts';
import { tp } from '../praise/messages/index.ts';
import { Heading } from '../ui/heading.tsx';
import { ArrowIcon } from '../ui/icons.tsx';

const Entry = ({ href, title, text }: { href: string; title: string; text: string }) => (
  <li>
    <a class="row-link" href={href}>
      <span class="row-words">
        <strong>{title}</strong>
        <small>{text}</small>
      </span>
      <ArrowIcon />
    </a>
  </li>
);

/** A resident's own page. */
export function Me() {
  const leave = async () => {
    // Signed out here in any case; a cookie the server could not be told about expires by itself.
    await signOut().catch(() => undefined);
    keepResident(undefined);
  };
  return (
    <ResidentOnly>
      {(resident) => (
        <>
          <Heading>{tm('me.hello', { name: resident.nickname })}</Heading>
          <ul class="rows">
            <li>
              <InboxLink inbox={myInbox} href="/me/inbox" />
            </li>
            <Entry href="/me/household" title={tm('me.household')} text={tm('me.household_text')} />
            <Entry href="/me/praises" title={tp('own.title')} text={tp('own.link_text')} />
            <Entry href="/me/data" title={tm('me.data')} text={tm('me.data_text')} />
          </ul>
          <MyFiledReports />
          <MyFollows />
          <button type="button" class="button outline" onClick={() => void leave()}>
            {tm('me.out')}
          </button>
        </>
      )}
    </ResidentOnly>
  );
}
