import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { Report } from '../api/records.ts';
import { Section } from '../fields/section.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import { TwoColumns } from '../fields/two-columns.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { ShowPage } from '../layout/record-states.tsx';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { ReportFacts } from './report-facts.tsx';
import { ownPhotos, ReportSteps } from './report-steps.tsx';

const ReportShow = () => (
  <ShowPage>
    <ReportPage />
  </ShowPage>
);

const ReportPage = () => {
  const report = useRecordContext<Report>();
  const translate = useTranslate();
  if (!report) return null;
  const photos = ownPhotos(report);
  return (
    <>
      <BackLink />
      <PageHeading
        title={report.categoryName ?? report.category}
        note={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
            <StatusTag of="report" status={report.status} />
            <span>{report.place.name}</span>
          </Box>
        }
      />
      <TwoColumns
        main={
          <>
            <Section title="orders.description">
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {report.description}
              </Typography>
              <Box sx={{ mt: 2 }}>
                {photos.length > 0 ? (
                  <PhotoStrip photos={photos} label={translate('orders.photos.before')} />
                ) : (
                  <Typography variant="body2" color="textSecondary">
                    {translate('orders.photos.none')}
                  </Typography>
                )}
              </Box>
            </Section>
            <Section title="reports.steps">
              <ReportSteps report={report} />
            </Section>
          </>
        }
        aside={
          <Section title="orders.facts">
            <ReportFacts report={report} />
          </Section>
        }
      />
    </>
  );
};

export default ReportShow;
