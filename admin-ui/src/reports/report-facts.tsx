import { Link as MuiLink, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Report } from '../api/records.ts';
import { Fact, Facts } from '../fields/facts.tsx';
import { Moment } from '../fields/moment.tsx';
import { Stars } from '../fields/stars.tsx';

/** A report has exactly one work order, whose id is the report's with another first letter. */
const orderIdOf = (reportId: string) => encodeURIComponent(reportId.replace(/^R/, 'W'));

export const ReportFacts = ({ report }: { report: Report }) => {
  const translate = useTranslate();
  const phone = report.contact?.phone;
  return (
    <>
      <Facts>
        <Fact label="orders.fact.place">{report.place.name}</Fact>
        <Fact label="orders.fact.region">{report.place.regionPath?.join(' › ')}</Fact>
        <Fact label="orders.fact.created">
          <Moment at={report.createdAt} exact />
        </Fact>
        <Fact label="orders.fact.due">{report.dueAt && <Moment at={report.dueAt} exact />}</Fact>
        <Fact label="reports.contact">
          {phone ? <MuiLink href={`tel:${phone}`}>{phone}</MuiLink> : translate('reports.no_contact')}
        </Fact>
        <Fact label="orders.fact.report">{report.id}</Fact>
        <Fact label="reports.order">
          <MuiLink component={Link} to={`/work-orders/${orderIdOf(report.id)}/show`}>
            {translate('reviews.see_order')}
          </MuiLink>
        </Fact>
        <Fact label="orders.fact.unit">{report.unit?.name}</Fact>
        <Fact label="orders.rating">{report.rating && <Stars stars={report.rating.stars} />}</Fact>
        <Fact label="reports.comment">{report.rating?.comment}</Fact>
      </Facts>
      {phone && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {translate('reports.audited')}
        </Typography>
      )}
    </>
  );
};
