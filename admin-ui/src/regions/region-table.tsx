import Edit from '@mui/icons-material/Edit';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowRight from '@mui/icons-material/KeyboardArrowRight';
import { Box, IconButton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '../api/records.ts';
import { useName } from '../lookups/names.ts';
import { can } from '../providers/permissions.ts';
import { depth, type Row } from './tree.ts';

type Props = { rows: Row[]; open: ReadonlySet<string>; searching: boolean; onToggle: (code: string) => void };

export const RegionTable = ({ rows, open, searching, onToggle }: Props) => {
  const translate = useTranslate();
  const name = useName();
  const { permissions } = usePermissions<Role[]>();
  const edits = can(permissions ?? [], 'edit', 'regions');
  if (rows.length === 0)
    return <Box sx={{ p: 5, textAlign: 'center', color: 'text.secondary' }}>{translate('regions.none')}</Box>;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('resources.regions.fields.name')}</TableCell>
          <TableCell>{translate('resources.regions.fields.level')}</TableCell>
          <TableCell>{translate('resources.regions.fields.code')}</TableCell>
          <TableCell align="right">{translate('resources.regions.fields.children')}</TableCell>
          {edits && <TableCell />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ region, children }) => {
          const expanded = searching || open.has(region.code);
          return (
            <TableRow key={region.code} hover>
              <TableCell sx={{ fontWeight: depth(region.code) < 2 ? 650 : 400 }}>
                <Box
                  sx={{ pl: depth(region.code) * 3, display: 'flex', alignItems: 'center', minHeight: 30 }}
                >
                  {children > 0 ? (
                    <IconButton
                      size="small"
                      sx={{ ml: -0.5, mr: 0.5 }}
                      disabled={searching}
                      aria-expanded={expanded}
                      aria-label={translate(expanded ? 'regions.close' : 'regions.open', {
                        name: name(region.name),
                      })}
                      onClick={() => onToggle(region.code)}
                    >
                      {expanded ? (
                        <KeyboardArrowDown fontSize="small" />
                      ) : (
                        <KeyboardArrowRight fontSize="small" />
                      )}
                    </IconButton>
                  ) : (
                    <Box sx={{ width: 30 }} />
                  )}
                  {name(region.name)}
                </Box>
              </TableCell>
              <TableCell>{translate(`level.${region.level}`)}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{region.code}</TableCell>
              <TableCell align="right">{children || ''}</TableCell>
              {edits && (
                <TableCell align="right" padding="none" sx={{ pr: 1 }}>
                  <IconButton
                    size="small"
                    component={Link}
                    to={`/regions/${region.code}`}
                    aria-label={`${translate('ra.action.edit')} ${name(region.name)}`}
                  >
                    <Edit fontSize="small" />
                  </IconButton>
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
};
