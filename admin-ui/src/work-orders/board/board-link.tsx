import TableRows from '@mui/icons-material/TableRows';
import ViewWeek from '@mui/icons-material/ViewWeek';
import { Button } from '@mui/material';
import { Link, useTranslate } from 'react-admin';

/** From the list to the board, and back. */
export const BoardLink = ({ to = 'board' }: { to?: 'board' | 'list' }) => {
  const translate = useTranslate();
  const board = to === 'board';
  return (
    <Button
      component={Link}
      to={board ? '/work-orders/board' : '/work-orders'}
      variant="outlined"
      startIcon={board ? <ViewWeek /> : <TableRows />}
    >
      {translate(board ? 'board.open' : 'board.list')}
    </Button>
  );
};
