import ArrowBack from '@mui/icons-material/ArrowBack';
import { Button } from '@mui/material';
import { Link, useCreatePath, useResourceContext, useTranslate } from 'react-admin';

/** Back to the list, which remembers its queue, filters and page. */
export const BackLink = () => {
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const translate = useTranslate();
  return (
    <Button
      component={Link}
      to={createPath({ resource, type: 'list' })}
      size="small"
      color="inherit"
      startIcon={<ArrowBack />}
      sx={{ alignSelf: 'flex-start', ml: -0.75, mb: 0.5, color: 'text.secondary' }}
    >
      {translate(`resources.${resource}.name`, { smart_count: 2 })}
    </Button>
  );
};
