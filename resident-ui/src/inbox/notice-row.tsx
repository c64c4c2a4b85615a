import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { agoWords, dateWords } from '../time/time-words.ts';
import { ArrowIcon } from '../ui/icons.tsx';
import type { Notice } from './inbox-api.ts';
import { ti } from './messages/index.ts';

/** "5 minutes ago", and the date when that says more. */
function when(at: string): string {
  const moment = new Date(at);
  const words = agoWords(moment, new Date());
  return words.key === 'time.on' ? dateWords(moment, language(), new Date()) : t(words.key, words.vars);
}

const Words = ({ notice }: { notice: Notice }) => (
  <span class="row-words">
    <strong class={notice.read ? 'read' : ''}>
      {!notice.read && <span class="new-mark">{ti('new')}</span>}
      {notice.title}
    </strong>
    {notice.about && <small>{notice.about}</small>}
    <small>
      <time dateTime={notice.at}>{when(notice.at)}</time>
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
