import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';

type Props = { title: string; note?: ReactNode; children?: ReactNode };

/** The page's one h1, what the page is for, and its actions at the right. It also names the browser tab. */
export const PageHeading = ({ title, note, children }: Props) => {
  const translate = useTranslate();
  useEffect(() => {
    document.title = `${title} · ${translate('app.name')}`;
  }, [title, translate]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: 2, mb: 2 }}>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography variant="h1">{title}</Typography>
        {note && (
          <Typography variant="body2" component="div" color="textSecondary" sx={{ mt: 0.25 }}>
            {note}
          </Typography>
        )}
      </Box>
      {children && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{children}</Box>}
    </Box>
  );
};
