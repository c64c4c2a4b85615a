import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/Close';
import { Box, Dialog, IconButton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Photo } from '../api/records.ts';

type Props = { photos: Photo[]; start: number; label: string; onClose: () => void };

/** One picture large; arrow keys walk, Escape closes. */
const Lightbox = ({ photos, start, label, onClose }: Props) => {
  const [at, setAt] = useState(start);
  const translate = useTranslate();
  const step = (by: number) => setAt((at + by + photos.length) % photos.length);
  const title = `${label} ${at + 1} / ${photos.length}`;
  return (
    <Dialog
      open
      fullScreen
      onClose={onClose}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1);
        if (event.key === 'ArrowLeft') step(-1);
      }}
      slotProps={{ paper: { sx: { bgcolor: '#0b1413', color: '#fff', border: 0 } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', p: 1, pl: 2 }}>
        <Box sx={{ flex: 1 }}>{title}</Box>
        <IconButton autoFocus color="inherit" onClick={onClose} aria-label={translate('ra.action.close')}>
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', alignItems: 'center', gap: 1, px: 1, pb: 2 }}>
        {photos.length > 1 && (
          <IconButton color="inherit" onClick={() => step(-1)} aria-label={translate('photo.previous')}>
            <ChevronLeft />
          </IconButton>
        )}
        <img
          src={photos[at]?.url}
          alt={title}
          style={{ flex: 1, minWidth: 0, height: '100%', objectFit: 'contain' }}
        />
        {photos.length > 1 && (
          <IconButton color="inherit" onClick={() => step(1)} aria-label={translate('photo.next')}>
            <ChevronRight />
          </IconButton>
        )}
      </Box>
    </Dialog>
  );
};

export default Lightbox;
