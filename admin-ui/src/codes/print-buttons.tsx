import Print from '@mui/icons-material/Print';
import { Button, Tooltip } from '@mui/material';
import { BulkActionsToolbar, useListContext, useTranslate } from 'react-admin';
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

const PrintSelection = () => {
  const { selectedIds, onUnselectItems } = useListContext<Code>();
  const { print, printing } = usePrintSheet();
  const translate = useTranslate();
  const tooMany = selectedIds.length > maxLabels;
  return (
    <Button
      startIcon={<Print />}
      loading={printing}
      disabled={tooMany}
      onClick={async () => {
        await print({ codes: selectedIds.map(String) });
        onUnselectItems();
      }}
    >
      {translate(tooMany ? 'codes.print.too_many' : 'codes.print.selection', { max: maxLabels })}
    </Button>
  );
};

export const PrintSelectionBar = () => (
  <BulkActionsToolbar selectAllButton={false}>
    <PrintSelection />
  </BulkActionsToolbar>
);
