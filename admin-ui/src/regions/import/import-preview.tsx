import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useName } from '../../lookups/names.ts';
import type { Imported, RowError } from './use-import.ts';

/** What a file would do, row by row where it matters. */
export const ImportPreview = ({ shown }: { shown: Imported }) => {
  const translate = useTranslate();
  const name = useName();
  const { errorCount, warningCount, first } = shown;
  return (
    <>
      <Box component="dl" sx={{ display: 'flex', gap: 4, my: 1 }}>
        {(['added', 'changed', 'unchanged'] as const).map((each) => (
          <Box key={each}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {translate(`regions.import.${each}`)}
            </Typography>
            <Typography component="dd" variant="h2" sx={{ m: 0 }}>
              {shown[each]}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate('regions.import.encoding', { encoding: shown.encoding.toUpperCase() })}
      </Typography>
      {errorCount > 0 && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('regions.import.errors', { count: errorCount })}
        </Alert>
      )}
      <Rows rows={shown.errors} count={errorCount} />
      {warningCount > 0 && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {translate('regions.import.warnings', { count: warningCount })}
        </Alert>
      )}
      <Rows rows={shown.warnings} count={warningCount} />
      {errorCount === 0 && first.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 0.5, fontSize: '.95rem' }}>
            {translate('regions.import.first')}
          </Typography>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('regions.import.line')}</TableCell>
                <TableCell>{translate('resources.regions.fields.name')}</TableCell>
                <TableCell>{translate('resources.regions.fields.level')}</TableCell>
                <TableCell>{translate('resources.regions.fields.code')}</TableCell>
                <TableCell>{translate('regions.import.change')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {first.map((row) => (
                <TableRow key={row.code}>
                  <TableCell>{row.line}</TableCell>
                  <TableCell>{name(row.name)}</TableCell>
                  <TableCell>{translate(`level.${row.level}`)}</TableCell>
                  <TableCell sx={{ color: 'text.secondary' }}>{row.code}</TableCell>
                  <TableCell>
                    {translate(`regions.import.${row.change}`)}
                    {row.boundary && ` · ${translate('regions.import.with_boundary')}`}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </>
  );
};

const Rows = ({ rows, count }: { rows: RowError[]; count: number }) => {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  return (
    <>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('regions.import.line')}</TableCell>
            <TableCell>{translate('regions.import.column')}</TableCell>
            <TableCell>{translate('regions.import.what')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ line, column, code }) => (
            <TableRow key={`${line} ${column} ${code}`}>
              <TableCell>{line}</TableCell>
              <TableCell>{column && translate(`regions.import.columns.${column}`, { _: column })}</TableCell>
              <TableCell>{translate(`regions.import.codes.${code}`, { _: code })}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {count > rows.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {translate('regions.import.listed', { count: rows.length })}
        </Typography>
      )}
    </>
  );
};
