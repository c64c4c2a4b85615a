import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify, usePermissions, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Role } from '../api/records.ts';
import { type NoticeState, type NoticeText, textOf } from './notice-types.ts';
import { Preview } from './preview.tsx';
import { Versions } from './versions.tsx';

const LANGUAGES = ['zh', 'en'] as const;

/** A draft can be kept as long as one likes; published, it is what everybody is asked with from then on. */
export const NoticeEditor = ({ notice, onSaved }: { notice: NoticeState; onSaved: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { permissions = [] } = usePermissions<Role[]>();
  const writes = permissions.includes('administrator');
  const [words, setWords] = useState(textOf(notice));
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const [error, setError] = useState('');
  const set = (part: keyof NoticeText, language: 'zh' | 'en', value: string) =>
    setWords({ ...words, [part]: { ...words[part], [language]: value } });
  const save = async (publish: boolean) => {
    setBusy(true);
    setSure(false);
    setError('');
    try {
      const { purpose } = notice;
      const revision = notice.draft?.revision ?? 0;
      await http.json('/api/notices', { method: 'POST', body: { purpose, ...words, revision, publish } });
      notify(translate(publish ? 'notices.published' : 'notices.saved'), { type: 'success' });
      onSaved();
    } catch (problem) {
      setError((problem as Error).message);
    }
    setBusy(false);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card sx={{ p: 2 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { lg: '1fr 1fr' }, gap: 2 }}>
          {LANGUAGES.map((language) => (
            <Box key={language} sx={{ display: 'grid', gap: 2 }}>
              <TextField
                label={translate(`notices.heading_${language}`)}
                value={words.title[language]}
                disabled={!writes}
                slotProps={{ htmlInput: { maxLength: 60 } }}
                onChange={(event) => set('title', language, event.target.value)}
              />
              <TextField
                label={translate(`notices.text_${language}`)}
                value={words.text[language]}
                disabled={!writes}
                multiline
                minRows={8}
                slotProps={{ htmlInput: { maxLength: 4_000 } }}
                onChange={(event) => set('text', language, event.target.value)}
              />
            </Box>
          ))}
        </Box>
        {error && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {error}
          </Alert>
        )}
        {writes && (
          <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
            <Button variant="outlined" disabled={busy} onClick={() => void save(false)}>
              {translate('notices.save')}
            </Button>
            <Button variant="contained" disabled={busy} onClick={() => setSure(true)}>
              {translate('notices.publish')}
            </Button>
          </Box>
        )}
      </Card>
      <Typography variant="h2">{translate('notices.preview')}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { lg: '1fr 1fr' }, gap: 2 }}>
        {LANGUAGES.map((language) => (
          <Preview key={language} title={words.title[language]} text={words.text[language]} />
        ))}
      </Box>
      <Versions purpose={notice.purpose} />
      <Confirm
        isOpen={sure}
        title={translate('notices.publish')}
        content={translate('notices.sure', { version: (notice.current?.version ?? 0) + 1 })}
        onConfirm={() => void save(true)}
        onClose={() => setSure(false)}
      />
    </Box>
  );
};
