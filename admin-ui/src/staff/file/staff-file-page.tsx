import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { Section } from '../../fields/section.tsx';
import { PageHeading } from '../../layout/page-heading.tsx';
import { useUnitName } from '../../lookups/use-lookups.ts';
import { MonthsTable } from './months-table.tsx';
import { OrdersTable } from './orders-table.tsx';
import { useStaffFile } from './use-staff-file.ts';

/** What one person worked on, for them, the head of their unit and administrators. */
const StaffFilePage = () => {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const unitName = useUnitName();
  const { data: file, error, isPending } = useStaffFile(id);
  if (error) return <ProblemAlert problem={error} />;
  if (isPending) return <LinearProgress aria-label={translate('ra.page.loading')} />;
  return (
    <>
      <PageHeading
        title={translate('staff_file.title', { name: file.name })}
        note={file.unit ? unitName(file.unit) : file.id}
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title="staff_file.months">
          <MonthsTable file={file} />
        </Section>
        <Section title="staff_file.orders">
          <OrdersTable staffId={file.id} />
        </Section>
      </Box>
    </>
  );
};

export default StaffFilePage;
