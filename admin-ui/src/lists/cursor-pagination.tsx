import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

const sizes = [10, 25, 50, 100];

/** Previous and next only: the API knows whether there is more, not how much. */
export const CursorPagination = () => {
  const { page, perPage, setPage, setPerPage, hasNextPage, hasPreviousPage, data } = useListContext();
  const translate = useTranslate();
  if (!data?.length) return null;
  return (
    <Box
      component="nav"
      aria-label={translate('list.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" color="textSecondary">
        {translate('list.page', { page, count: data.length })}
        {hasNextPage ? translate('list.more') : translate('list.end')}
      </Typography>
      <Box sx={{ flex: 1 }} />
      <TextField
        select
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        sx={{ width: 128, m: 0 }}
        slotProps={{ htmlInput: { 'aria-label': translate('list.size') } }}
      >
        {sizes.map((size) => (
          <MenuItem key={size} value={size}>
            {translate('list.per_page', { size })}
          </MenuItem>
        ))}
      </TextField>
      <Button startIcon={<ChevronLeft />} disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        {translate('list.previous')}
      </Button>
      <Button endIcon={<ChevronRight />} disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {translate('list.next')}
      </Button>
    </Box>
  );
};
