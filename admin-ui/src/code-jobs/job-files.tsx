import Download from '@mui/icons-material/Download';
import { Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { Section } from '../fields/section.tsx';
import type { CodeJob } from './job.ts';

const typeOf = (name: string) => name.split('.').at(-1) ?? '';

/** The files of a job so far; each link is made when it is asked for, and good for five minutes. */
export const JobFiles = ({ job }: { job: CodeJob }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const files = job.files ?? [];
  const fetchFile = async (name: string) => {
    try {
      const { url } = await http.json<{ url: string }>(`/api/code-jobs/${job.id}/files/${name}`);
      window.location.assign(url);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
    }
  };
  const rows = files.filter(({ name }) => typeOf(name) !== 'zip');
  return (
    <Section title="code_jobs.files">
      {files.length === 0 && (
        <Typography color="textSecondary">
          {translate(job.state === 'running' ? 'code_jobs.no_files_yet' : 'code_jobs.no_files')}
        </Typography>
      )}
      {files.length > 0 && (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('code_jobs.file')}</TableCell>
              <TableCell align="right">{translate('code_jobs.labels')}</TableCell>
              <TableCell align="right">{translate('code_jobs.pages')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ name, about, labels, pages }) => (
              <TableRow key={name}>
                <TableCell>{about ?? translate('code_jobs.codes_csv')}</TableCell>
                <TableCell align="right">{labels ?? job.done}</TableCell>
                <TableCell align="right">{pages ?? '–'}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {[
                    name,
                    ...files
                      .map((file) => file.name)
                      .filter((other) => other === name.replace(/pdf$/, 'zip') && other !== name),
                  ].map((each) => (
                    <Button key={each} size="small" startIcon={<Download />} onClick={() => fetchFile(each)}>
                      {translate(`code_jobs.type.${typeOf(each)}`)}
                    </Button>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
};
