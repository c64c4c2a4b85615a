import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Edit from '@mui/icons-material/Edit';
import LocalPhone from '@mui/icons-material/LocalPhone';
import { Box, Chip, IconButton, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Category } from '../api/records.ts';
import { useName } from '../lookups/names.ts';
import { deadlineInWords } from './hours.ts';

type Props = {
  category: Category;
  heading?: boolean;
  edits: boolean;
  move: (by: -1 | 1) => (() => void) | undefined;
};

const steps = [
  { by: -1, word: 'up', Icon: ArrowUpward },
  { by: 1, word: 'down', Icon: ArrowDownward },
] as const;

export const CategoryRow = ({ category, heading = false, edits, move }: Props) => {
  const translate = useTranslate();
  const name = useName()(category.name) ?? category.code;
  const { key, count } = deadlineInWords(category);
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: heading ? 1 : 0.5,
        ...(heading ? { bgcolor: 'action.hover' } : { borderTop: 1, borderColor: 'divider' }),
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant={heading ? 'h2' : 'body2'} component={heading ? 'h2' : 'div'}>
          {name}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ fontSize: '.75rem' }}>
          {category.code}
        </Typography>
      </Box>
      {category.retired && <Chip size="small" variant="outlined" label={translate('tree.retired')} />}
      {category.emergency && (
        <Chip
          size="small"
          color="error"
          variant="outlined"
          icon={<LocalPhone />}
          label={category.emergency.phone}
        />
      )}
      {!heading && !category.retired && (
        <Box sx={{ whiteSpace: 'nowrap', fontSize: '.85rem' }}>
          {translate(`categories.${key}`, { count })}
        </Box>
      )}
      {edits && (
        <Box sx={{ whiteSpace: 'nowrap' }}>
          {!category.retired &&
            steps.map(({ by, word, Icon }) => {
              const go = move(by);
              return (
                <IconButton
                  key={word}
                  size="small"
                  disabled={!go}
                  onClick={go}
                  aria-label={translate(`tree.${word}`, { name })}
                >
                  <Icon sx={{ fontSize: 16 }} />
                </IconButton>
              );
            })}
          <IconButton
            size="small"
            component={Link}
            to={`/categories/${encodeURIComponent(category.code)}`}
            aria-label={`${translate('ra.action.edit')} ${name}`}
          >
            <Edit fontSize="small" />
          </IconButton>
        </Box>
      )}
    </Box>
  );
};
