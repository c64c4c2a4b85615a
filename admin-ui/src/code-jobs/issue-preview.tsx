import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Preview } from './job.ts';

/** What a sheet would do: how many codes of which kind, and every row that is wrong. */
export const IssuePreview = ({ preview }: { preview: Preview }) => {
  const translate = useTranslate();
  const { total, skipped, passedOver, communities, errorCount, errors, sample, kinds } = preview;
  const numbers = { total, skipped, passedOver, communities_count: communities };
  return (
    <>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, my: 1 }}>
        {Object.entries(numbers).map(([name, value]) => (
          <Box key={name}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {translate(`code_jobs.issue.${name}`)}
            </Typography>
            <Typography component="dd" variant="h2" sx={{ m: 0 }}>
              {value.toLocaleString()}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {[
          ...Object.entries(kinds).map(
            ([kind, count]) => `${translate(`kind.${kind}`)} ${count.toLocaleString()}`,
          ),
          preview.encoding.toUpperCase(),
        ].join(' · ')}
      </Typography>
      {errorCount > 0 && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('code_jobs.issue.errors', { count: errorCount })}
        </Alert>
      )}
      <Table size="small">
        <TableHead>
          <TableRow>
            {(errorCount > 0
              ? ['line', 'column', 'what']
              : ['sample_kind', 'sample_name', 'sample_region']
            ).map((head) => (
              <TableCell key={head}>{translate(`code_jobs.issue.${head}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {errorCount > 0
            ? errors.map(({ line, column, code, message }) => (
                <TableRow key={`${line} ${column} ${code}`}>
                  <TableCell>{line}</TableCell>
                  <TableCell>
                    {column && translate(`code_jobs.issue.columns.${column}`, { _: column })}
                  </TableCell>
                  <TableCell>{message}</TableCell>
                </TableRow>
              ))
            : sample.map(({ kind, place }) => (
                <TableRow key={place.name}>
                  <TableCell>{translate(`kind.${kind}`)}</TableCell>
                  <TableCell>{place.name}</TableCell>
                  <TableCell sx={{ color: 'text.secondary' }}>{place.regionCode}</TableCell>
                </TableRow>
              ))}
        </TableBody>
      </Table>
    </>
  );
};
