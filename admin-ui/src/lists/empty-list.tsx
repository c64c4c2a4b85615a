import CloudOff from '@mui/icons-material/CloudOff';
import FilterAltOff from '@mui/icons-material/FilterAltOff';
import Inbox from '@mui/icons-material/Inbox';
import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext, useResourceContext, useTranslate } from 'react-admin';

const Notice = ({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) => (
  <Box
    role="status"
    sx={{
      textAlign: 'center',
      px: 3,
      py: 7,
      color: 'text.secondary',
      '& svg': { fontSize: 40, opacity: 0.5 },
    }}
  >
    {icon}
    <Typography variant="h2" sx={{ color: 'text.primary', mt: 1 }}>
      {title}
    </Typography>
    <Box sx={{ mt: 0.5, maxWidth: 460, mx: 'auto', fontSize: '.875rem' }}>{children}</Box>
  </Box>
);

type Props = {
  /** Filters that belong to the page itself (a tab), not to a search: they do not count as "filtered". */
  fixed?: string[];
  title?: string;
  why?: string;
};

/** Says why a list is empty: nothing is there, or the filter lets nothing through. */
export const EmptyList = ({ fixed = [], title, why }: Props) => {
  const { filterValues, setFilters } = useListContext();
  const resource = useResourceContext();
  const translate = useTranslate();
  const kept = Object.fromEntries(Object.entries(filterValues).filter(([key]) => fixed.includes(key)));
  const filtered = Object.keys(filterValues).some((key) => !fixed.includes(key));
  if (filtered) {
    return (
      <Notice icon={<FilterAltOff />} title={translate('list.filtered.title')}>
        {translate('list.filtered.why')}
        <div>
          <Button sx={{ mt: 2 }} variant="outlined" onClick={() => setFilters(kept)}>
            {translate('list.filtered.clear')}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <Notice icon={<Inbox />} title={title ?? translate(`resources.${resource}.empty.title`)}>
      {why ?? translate(`resources.${resource}.empty.why`)}
    </Notice>
  );
};

export const ListError = () => {
  const { error, refetch } = useListContext();
  const translate = useTranslate();
  return (
    <Notice icon={<CloudOff />} title={translate('list.failed')}>
      {error?.message}
      <div>
        <Button sx={{ mt: 2 }} variant="outlined" onClick={() => refetch()}>
          {translate('list.retry')}
        </Button>
      </div>
    </Notice>
  );
};
