import Print from '@mui/icons-material/Print';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOpenFile } from '../../api/use-open-file.ts';

/** 一事一档: everything of the case on paper. */
export const PrintFileButton = ({ id }: { id: string }) => {
  const translate = useTranslate();
  const { open, opening } = useOpenFile(`case-${id}.pdf`);
  return (
    <Button
      variant="outlined"
      startIcon={<Print />}
      loading={opening}
      onClick={() => open(`/api/work-orders/${encodeURIComponent(id)}/file.pdf`)}
    >
      {translate('files.print')}
    </Button>
  );
};
