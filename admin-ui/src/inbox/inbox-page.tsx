import { Box, Button, Card, LinearProgress, List, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { NoticeRow } from './notice-row.tsx';
import { useMarkRead, useNotices, useUnread } from './use-inbox.ts';

/** Everything the reader was told of, newest first. */
const InboxPage = () => {
  const translate = useTranslate();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useNotices();
  const { data: unread } = useUnread();
  const markRead = useMarkRead();
  const { attempt, busy, problem } = useAttempt();
  const notices = data?.pages.flatMap(({ items }) => items) ?? [];
  const newest = notices[0];
  const mark = (asked: Parameters<typeof markRead>[0]) => attempt(() => markRead(asked));
  const failed = problem ?? error;
  return (
    <>
      <PageHeading title={translate('inbox.title')} note={translate('inbox.about')}>
        <Button component={Link} to="/account">
          {translate('reach.where')}
        </Button>
        <Button
          variant="outlined"
          disabled={busy || !newest || !unread || unread.count === 0}
          onClick={() => newest && void mark({ upTo: newest.id })}
        >
          {translate('inbox.all_read')}
        </Button>
      </PageHeading>
      {failed && <ProblemAlert problem={failed} />}
      <Card>
        {isPending && <LinearProgress aria-label={translate('ra.page.loading')} />}
        {!isPending && notices.length === 0 && (
          <Box role="status" sx={{ textAlign: 'center', py: 7, px: 3 }}>
            <Typography variant="h2">{translate('inbox.empty')}</Typography>
            <Typography color="textSecondary">{translate('inbox.empty_why')}</Typography>
          </Box>
        )}
        <List disablePadding aria-label={translate('inbox.title')}>
          {notices.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onOpen={(id) => {
                if (!notice.read) void mark({ ids: [id] });
              }}
            />
          ))}
        </List>
        {hasNextPage && (
          <Box sx={{ p: 2, textAlign: 'center' }}>
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {translate('inbox.more')}
            </Button>
          </Box>
        )}
      </Card>
    </>
  );
};

export default InboxPage;
