import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Moment } from '../fields/moment.tsx';
import { EmptyList } from '../lists/empty-list.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { IssueButton } from './issue-button.tsx';
import { type CodeJob, pollMs } from './job.ts';
import { JobProgress } from './job-progress.tsx';
import { PrintButton } from './print-button.tsx';
import { useJobTitle } from './use-job-title.ts';

const JobList = () => {
  const translate = useTranslate();
  const title = useJobTitle();
  return (
    <ListPage actions={<Actions />} queryOptions={{ refetchInterval: 2 * pollMs }}>
      <Table<CodeJob> empty={<EmptyList />}>
        <Column<CodeJob> name="what" render={(job) => <RowLink id={job.id}>{title(job)}</RowLink>} />
        <Column<CodeJob> name="progress" render={(job) => <JobProgress job={job} />} />
        <Column<CodeJob>
          name="skipped"
          render={(job) => (job.skipped > 0 ? translate('code_jobs.rows', { count: job.skipped }) : '–')}
        />
        <Column<CodeJob> name="by" render={(job) => job.by.name} />
        <Column<CodeJob> name="startedAt" render={(job) => <Moment at={job.startedAt} />} />
      </Table>
    </ListPage>
  );
};

const Actions = () => (
  <Box sx={{ display: 'flex', gap: 1 }}>
    <PrintButton />
    <IssueButton />
  </Box>
);

export default JobList;
