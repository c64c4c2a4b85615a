import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Beside what has changed since one last opened it. */
export const UnreadDot = ({ unread }: { unread: boolean | undefined }) => {
  const translate = useTranslate();
  if (!unread) return null;
  return (
    <Box
      component="span"
      role="img"
      aria-label={translate('unread.mark')}
      title={translate('unread.mark')}
      sx={{
        display: 'inline-block',
        width: 9,
        height: 9,
        mr: 0.75,
        borderRadius: '50%',
        bgcolor: 'primary.main',
        flex: 'none',
      }}
    />
  );
};
