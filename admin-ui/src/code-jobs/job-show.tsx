import { Alert, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Link, ShowBase, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { Fact, Facts } from '../fields/facts.tsx';
import { Moment } from '../fields/moment.tsx';
import { Section } from '../fields/section.tsx';
import { TwoColumns } from '../fields/two-columns.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { RecordStates, stayOnError } from '../layout/record-states.tsx';
import { type CodeJob, pollMs } from './job.ts';
import { JobFiles } from './job-files.tsx';
import { JobProgress } from './job-progress.tsx';
import { PrintButton } from './print-button.tsx';
import { useJobTitle } from './use-job-title.ts';

/** Asks again while the job runs, and no longer. */
const live = {
  ...stayOnError,
  refetchInterval: ({ state }: { state: { data?: CodeJob | undefined } }) =>
    state.data?.state === 'running' ? pollMs : (false as const),
};

const JobShow = () => (
  <ShowBase<CodeJob>
    queryOptions={live}
    render={({ record, error, refetch }) => (
      <RecordStates record={record} error={error} refetch={refetch}>
        <JobPage />
      </RecordStates>
    )}
  />
);

const JobPage = () => {
  const job = useRecordContext<CodeJob>();
  const translate = useTranslate();
  const title = useJobTitle();
  if (!job) return null;
  return (
    <>
      <BackLink />
      <PageHeading title={title(job)} note={job.id}>
        {job.kind === 'issue' && job.done > 0 && <PrintButton job={job.id} />}
        <JobVerb job={job} />
      </PageHeading>
      <TwoColumns
        main={
          <>
            <Section title="code_jobs.progress">
              <JobProgress job={job} wide />
              {job.skipped > 0 && (
                <Alert severity="info" sx={{ mt: 2 }}>
                  {translate('code_jobs.skipped_about', { count: job.skipped })}
                </Alert>
              )}
            </Section>
            <JobFiles job={job} />
          </>
        }
        aside={
          <Section title="orders.facts">
            <Facts>
              <Fact label="resources.code-jobs.fields.by">{job.by.name}</Fact>
              <Fact label="resources.code-jobs.fields.startedAt">
                <Moment at={job.startedAt} exact />
              </Fact>
              <Fact label="code_jobs.ended">{job.endedAt && <Moment at={job.endedAt} exact />}</Fact>
              <Fact label="code_jobs.from_job">
                {job.of?.job && (
                  <MuiLink component={Link} to={`/code-jobs/${job.of.job}/show`}>
                    {job.of.job}
                  </MuiLink>
                )}
              </Fact>
            </Facts>
          </Section>
        }
      />
    </>
  );
};

/** Stops a job that runs, or lets a stopped one go on; what was issued stays issued. */
const JobVerb = ({ job }: { job: CodeJob }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  if (job.state === 'done') return null;
  const action = job.state === 'running' ? 'cancel' : 'resume';
  const run = async () => {
    setBusy(true);
    try {
      await http.json(`/api/code-jobs/${job.id}/${action}`, { method: 'POST' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
    }
    setBusy(false);
    refresh();
  };
  return (
    <Button variant="outlined" color={action === 'cancel' ? 'error' : 'primary'} loading={busy} onClick={run}>
      {translate(`code_jobs.${action}`)}
    </Button>
  );
};

export default JobShow;
