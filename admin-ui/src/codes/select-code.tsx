import { Checkbox } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { Code } from '../api/records.ts';

const printable = (code: Code) => code.status === 'active';

/** One code for the sheet; a code out of use cannot be chosen. */
export const SelectCode = ({ code }: { code: Code }) => {
  const { selectedIds, onToggleItem } = useListContext<Code>();
  const translate = useTranslate();
  return (
    <Checkbox
      size="small"
      sx={{ p: 0.25 }}
      disabled={!printable(code)}
      checked={selectedIds.includes(code.id)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => onToggleItem(code.id)}
      slotProps={{ input: { 'aria-label': `${translate('ra.action.select_row')} ${code.code}` } }}
    />
  );
};

/** All codes of this page, on top of what other pages have chosen. */
export const SelectPage = () => {
  const { data, selectedIds, onSelect } = useListContext<Code>();
  const translate = useTranslate();
  const ids = (data ?? []).filter(printable).map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds.includes(id));
  const all = ids.length > 0 && chosen.length === ids.length;
  const others = selectedIds.filter((id) => !ids.includes(String(id)));
  return (
    <Checkbox
      size="small"
      sx={{ p: 0.25 }}
      checked={all}
      indeterminate={!all && chosen.length > 0}
      onChange={() => onSelect(all ? others : [...others, ...ids])}
      slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
    />
  );
};
