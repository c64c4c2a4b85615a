import { Ago } from '../time/when.tsx';
import { ArrowIcon } from '../ui/icons.tsx';
import type { Notice } from './inbox-api.ts';
import { ti } from './messages/index.ts';

const Words = ({ notice }: { notice: Notice }) => (
  <span class="row-words">
    <strong class={notice.read ? 'read' : ''}>
      {!notice.read && <span class="new-mark">{ti('new')}</span>}
      {notice.title}
    </strong>
    {notice.about && <small>{notice.about}</small>}
    <small>
      <Ago at={notice.at} />
    </small>
  </span>
);

/** One notice; with a way to what it is about, where there is one. */
export function NoticeRow({
  notice,
  href,
  onOpen,
}: {
  notice: Notice;
  href: string | undefined;
  onOpen: () => void;
}) {
  if (!href)
    return (
      <div class="row-link">
        <Words notice={notice} />
      </div>
    );
  return (
    <a class="row-link" href={href} onClick={onOpen}>
      <Words notice={notice} />
      <ArrowIcon />
    </a>
  );
}
