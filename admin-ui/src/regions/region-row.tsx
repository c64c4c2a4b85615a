import Edit from '@mui/icons-material/Edit';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowRight from '@mui/icons-material/KeyboardArrowRight';
import { Box, Chip, IconButton, TableCell, TableRow } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Region } from '../api/records.ts';
import { useName } from '../lookups/names.ts';
import { depth } from './tree.ts';
import { useTree } from './tree-state.ts';

/** One region of the tree. */
export const RegionRow = ({ region }: { region: Region }) => {
  const { isOpen, toggle, current, setCurrent, edits } = useTree();
  const translate = useTranslate();
  const name = useName()(region.name) ?? region.code;
  const { code, level, children } = region;
  const open = isOpen(code);
  const tabIndex = current === code ? 0 : -1;
  return (
    <TableRow
      hover
      data-code={code}
      tabIndex={tabIndex}
      sx={{ '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 } }}
      aria-level={depth(code) + 1}
      {...(children > 0 ? { 'aria-expanded': open } : {})}
      onFocus={() => setCurrent(code)}
    >
      <TableCell sx={{ fontWeight: depth(code) < 2 ? 650 : 400 }}>
        <Box sx={{ pl: depth(code) * 3, display: 'flex', alignItems: 'center', minHeight: 30 }}>
          {children > 0 ? (
            <IconButton
              size="small"
              tabIndex={tabIndex}
              sx={{ ml: -0.5, mr: 0.5 }}
              aria-label={translate(open ? 'regions.close' : 'regions.open', { name })}
              onClick={() => toggle(code)}
            >
              {open ? <KeyboardArrowDown fontSize="small" /> : <KeyboardArrowRight fontSize="small" />}
            </IconButton>
          ) : (
            <Box sx={{ width: 30 }} />
          )}
          {name}
          {region.retired && (
            <Chip size="small" variant="outlined" sx={{ ml: 1 }} label={translate('regions.retired')} />
          )}
        </Box>
      </TableCell>
      <TableCell>{translate(`level.${level}`)}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{code}</TableCell>
      <TableCell sx={{ color: region.drawn ? 'text.primary' : 'text.secondary' }}>
        {translate(`regions.boundary.${region.drawn ? 'drawn' : region.bounds ? 'frame' : 'none'}`)}
      </TableCell>
      <TableCell align="right">{children || ''}</TableCell>
      {edits && (
        <TableCell align="right" padding="none" sx={{ pr: 1 }}>
          <IconButton
            size="small"
            component={Link}
            to={`/regions/${code}`}
            tabIndex={tabIndex}
            aria-label={`${translate('ra.action.edit')} ${name}`}
          >
            <Edit fontSize="small" />
          </IconButton>
        </TableCell>
      )}
    </TableRow>
  );
};
