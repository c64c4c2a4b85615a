import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A state in words, quiet beside the deadline colour. `of` names the vocabulary: order, report or code. */
export const StatusTag = ({ of, status }: { of: 'order' | 'report' | 'code'; status: string }) => {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{
        px: 0.9,
        py: 0.2,
        borderRadius: 1,
        fontSize: '.8rem',
        whiteSpace: 'nowrap',
        color: 'text.primary',
        bgcolor: 'action.selected',
      }}
    >
      {translate(`status.${of}.${status}`, { _: status })}
    </Box>
  );
};
