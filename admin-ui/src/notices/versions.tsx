import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Version } from './notice-types.ts';
import { Preview } from './preview.tsx';

/** Every version that was ever in force: those who agreed, agreed to one of these. */
export const Versions = ({ purpose }: { purpose: string }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [versions, setVersions] = useState<Version[]>([]);
  useEffect(() => {
    // Not being able to show old ones does not stop anybody from writing the next.
    http
      .json<{ items: Version[] }>(`/api/notices/${purpose}/versions`)
      .then(({ items }) => setVersions(items))
      .catch(() => setVersions([]));
  }, [purpose]);
  const language = locale === 'en' ? 'en' : 'zh';
  return (
    <Box>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('notices.versions')}
      </Typography>
      {versions.map(({ version, publishedAt, title, text }) => (
        <Accordion key={version} disableGutters>
          <AccordionSummary>
            {translate('notices.version', {
              version,
              at: new Date(publishedAt).toLocaleString(locale, { timeZone: 'Asia/Shanghai' }),
            })}
          </AccordionSummary>
          <AccordionDetails>
            <Preview title={title[language]} text={text[language]} />
          </AccordionDetails>
        </Accordion>
      ))}
    </Box>
  );
};
