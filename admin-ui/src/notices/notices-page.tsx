import { Alert, Box, Card, LinearProgress, List, ListItemButton, ListItemText } from '@mui/material';
import { useCallback, useEffect, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { NoticeEditor } from './notice-editor.tsx';
import type { NoticeState } from './notice-types.ts';

/** What residents are told before they agree: one notice a purpose, in versions. */
const NoticesPage = () => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [notices, setNotices] = useState<NoticeState[]>();
  const [error, setError] = useState('');
  const [chosen, setChosen] = useState('account');
  const load = useCallback(() => {
    http
      .json<{ items: NoticeState[] }>('/api/notices')
      .then(({ items }) => setNotices(items))
      .catch((problem: Error) => setError(problem.message));
  }, []);
  useEffect(load, [load]);
  const notice = notices?.find(({ purpose }) => purpose === chosen);
  return (
    <>
      <PageHeading title={translate('notices.title')} note={translate('notices.about')} />
      {error && <Alert severity="error">{error}</Alert>}
      {!notices && !error && <LinearProgress aria-label={translate('ra.page.loading')} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '260px 1fr' }, gap: 2, alignItems: 'start' }}>
        <Card>
          <List component="div" role="group" aria-label={translate('notices.title')}>
            {(notices ?? []).map((each) => (
              <ListItemButton
                key={each.purpose}
                selected={each.purpose === chosen}
                onClick={() => setChosen(each.purpose)}
              >
                <ListItemText
                  primary={locale === 'en' ? each.name.en : each.name.zh}
                  secondary={[
                    each.current
                      ? translate('notices.in_force', { version: each.current.version })
                      : translate('notices.none'),
                    ...(each.draft ? [translate('notices.has_draft')] : []),
                  ].join(' · ')}
                />
              </ListItemButton>
            ))}
          </List>
        </Card>
        {notice && (
          <NoticeEditor
            key={`${notice.purpose}.${notice.current?.version}.${notice.draft?.revision}`}
            notice={notice}
            onSaved={load}
          />
        )}
      </Box>
    </>
  );
};

export default NoticesPage;
