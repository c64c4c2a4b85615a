import { Box, Card, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageHeading } from '../../layout/page-heading.tsx';
import { PageLoading } from '../../layout/page-loading.tsx';
import { SearchField } from '../../lists/filters.tsx';
import { useCategoryChoices, useUnitChoices } from '../../lookups/choices.ts';
import { BoardColumn, COLUMNS } from './board-column.tsx';
import { BoardLink } from './board-link.tsx';
import { useBoard } from './use-board.ts';

const BoardPage = () => {
  const translate = useTranslate();
  const board = useBoard();
  const categories = useCategoryChoices({ groups: true });
  const units = useUnitChoices();
  if (!board) return <PageLoading />;
  const { views, filter, change, area } = board;
  return (
    <>
      <PageHeading title={translate('board.title')} note={translate('board.about')}>
        <BoardLink to="list" />
      </PageHeading>
      <Card sx={{ mb: 2 }}>
        <Tabs
          value={filter.view}
          onChange={(_, view: string) => change({ view })}
          variant="scrollable"
          aria-label={translate('board.whose')}
          sx={{ borderBottom: 1, borderColor: 'divider', px: 1 }}
        >
          {views.map((view) => (
            <Tab key={view} value={view} label={translate(`orders.view.${view}`)} />
          ))}
        </Tabs>
        <Box component="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, p: 1.5 }}>
          <SearchField
            label="orders.filter.category"
            choices={categories}
            value={filter.category ?? ''}
            onChange={(category) => change({ category })}
          />
          {area && filter.view !== 'mine' && (
            <SearchField
              label="orders.filter.unit"
              choices={units}
              value={filter.unit ?? ''}
              onChange={(unit) => change({ unit })}
              width={250}
            />
          )}
        </Box>
      </Card>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
        }}
      >
        {COLUMNS.map((column) => (
          <BoardColumn key={column} column={column} filter={filter} />
        ))}
      </Box>
    </>
  );
};

export default BoardPage;
