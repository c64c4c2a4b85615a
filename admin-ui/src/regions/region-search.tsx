import { Alert, Box, LinearProgress, List, ListItemButton, ListItemText } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link, useLocale, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Names, RegionLevel } from '../api/records.ts';
import { useName } from '../lookups/names.ts';

type Found = { code: string; level: RegionLevel; name: Names; path: { zh: string[]; en: string[] } };

/** Whoever types is not asked for at every key. */
const PAUSE = 250;

function useFound(query: string) {
  const [state, setState] = useState<{ items?: Found[]; error?: Error }>({});
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      http
        .json<{ items: Found[] }>('/api/regions/search', { query: { q: query }, signal: abort.signal })
        .then(({ items }) => setState({ items }))
        .catch((error: Error) => {
          if (!abort.signal.aborted) setState({ error });
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return state;
}

/** Regions that answer to the words, each with the way down to it. */
export const RegionSearch = ({ query, edits }: { query: string; edits: boolean }) => {
  const { items, error } = useFound(query);
  const translate = useTranslate();
  const name = useName();
  const locale = useLocale();
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!items) return <LinearProgress aria-label={translate('ra.page.loading')} />;
  if (items.length === 0)
    return <Box sx={{ p: 5, textAlign: 'center', color: 'text.secondary' }}>{translate('regions.none')}</Box>;
  return (
    <List disablePadding>
      {items.map((found) => (
        <ListItemButton
          key={found.code}
          divider
          {...(edits ? { component: Link, to: `/regions/${found.code}` } : { disableRipple: true })}
        >
          <ListItemText
            primary={name(found.name)}
            secondary={[
              (locale === 'en' ? found.path.en : found.path.zh).slice(0, -1).join(' › '),
              translate(`level.${found.level}`),
              found.code,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        </ListItemButton>
      ))}
    </List>
  );
};
