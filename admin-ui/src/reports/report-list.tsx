import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Report } from '../api/records.ts';
import { useCategoryChoices } from '../fields/choices.ts';
import { Moment } from '../fields/moment.tsx';
import { PlaceText } from '../fields/place-text.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import { EmptyList } from '../lists/empty-list.tsx';
import { SearchFilter, SelectFilter } from '../lists/filters.tsx';
import { ListPage } from '../lists/list-page.tsx';
import { Column, RowLink, Table } from '../lists/table.tsx';

const ReportList = () => (
  <ListPage filters={<Filters />}>
    <Table<Report> empty={<EmptyList />}>
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

const Filters = () => {
  const translate = useTranslate();
  const states = ['open', 'closed'].map((id) => ({ id, name: translate(`orders.state.${id}`) }));
  return (
    <>
      <SelectFilter source="state" label="orders.state.label" choices={states} />
      <SearchFilter source="category" label="orders.filter.category" choices={useCategoryChoices()} />
    </>
  );
};

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
