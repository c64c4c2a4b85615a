import { Box } from '@mui/material';
import type { Report } from '../api/records.ts';
import { Moment } from '../fields/moment.tsx';
import { PlaceText } from '../fields/place-text.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import { EmptyList } from '../lists/empty-list.tsx';
import { SearchFilter } from '../lists/filters.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { StateToggle } from '../lists/state-toggle.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';
import { useCategoryChoices } from '../lookups/choices.ts';

const ReportList = () => (
  <ListPage filters={<Filters />} filterDefaultValues={{ state: 'open' }}>
    <Table<Report> empty={<EmptyList fixed={['state']} />}>
      <Column<Report>
        name="category"
        render={(report) => <RowLink id={report.id}>{report.categoryName ?? report.category}</RowLink>}
      />
      <Column<Report> name="description" render={(report) => <Excerpt text={report.description} />} />
      <Column<Report> name="place" render={(report) => <PlaceText place={report.place} />} />
      <Column<Report> name="status" render={(report) => <StatusTag of="report" status={report.status} />} />
      <Column<Report> name="createdAt" render={(report) => <Moment at={report.createdAt} />} />
    </Table>
  </ListPage>
);

const Filters = () => (
  <>
    <StateToggle />
    <SearchFilter
      source="category"
      label="orders.filter.category"
      choices={useCategoryChoices({ groups: true })}
    />
  </>
);

/** The first words, on two lines at most. */
const Excerpt = ({ text }: { text: string }) => (
  <Box
    sx={{
      maxWidth: 380,
      color: 'text.secondary',
      display: '-webkit-box',
      WebkitLineClamp: 2,
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
      overflowWrap: 'anywhere',
    }}
  >
    {text}
  </Box>
);

export default ReportList;
