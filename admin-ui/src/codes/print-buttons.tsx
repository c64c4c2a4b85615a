import Print from '@mui/icons-material/Print';
import { Box, Button, Tooltip, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { Code } from '../api/records.ts';
import { maxLabels, usePrintSheet } from './use-print-sheet.ts';

/** The sheet of a whole community (of one kind, when one is chosen). */
export const PrintQueryButton = () => {
  const { filterValues } = useListContext();
  const { print, printing } = usePrintSheet();
  const translate = useTranslate();
  const community: string | undefined = filterValues.community;
  return (
    <Tooltip
      title={translate(community ? 'codes.print.about' : 'codes.print.needs_community', { max: maxLabels })}
    >
      <span>
        <Button
          variant="contained"
          startIcon={<Print />}
          loading={printing}
          disabled={!community}
          onClick={() => community && print({ community, kind: filterValues.kind })}
        >
          {translate('codes.print.community')}
        </Button>
      </span>
    </Tooltip>
  );
};

/** What is selected, on any page of the list, and its sheet. */
export const PrintSelectionBar = () => {
  const { selectedIds, onUnselectItems } = useListContext<Code>();
  const { print, printing } = usePrintSheet();
  const translate = useTranslate();
  if (selectedIds.length === 0) return null;
  const tooMany = selectedIds.length > maxLabels;
  return (
    <Box
      role="region"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 0.75, bgcolor: 'action.selected' }}
    >
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {translate('ra.action.bulk_actions', { smart_count: selectedIds.length })}
      </Typography>
      <Button size="small" color="inherit" onClick={() => onUnselectItems()}>
        {translate('ra.action.unselect')}
      </Button>
      <Box sx={{ flex: 1 }} />
      <Button
        size="small"
        variant="contained"
        startIcon={<Print />}
        loading={printing}
        disabled={tooMany}
        onClick={() => print({ codes: selectedIds.map(String) })}
      >
        {translate(tooMany ? 'codes.print.too_many' : 'codes.print.selection', { max: maxLabels })}
      </Button>
    </Box>
  );
};
