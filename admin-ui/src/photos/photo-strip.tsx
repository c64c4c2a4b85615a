import HideImage from '@mui/icons-material/HideImageOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import { Box, ButtonBase } from '@mui/material';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Photo } from '../api/records.ts';

const Lightbox = lazy(() => import('./lightbox.tsx'));
const side = 112;

/** Pictures in a row. One that is still being checked, or was refused, says so in its own place. */
export const PhotoStrip = ({ photos, label }: { photos: Photo[]; label: string }) => {
  const [open, setOpen] = useState<number>();
  const translate = useTranslate();
  const cleared = photos.filter((photo) => photo.url);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {photos.map((photo, index) =>
        photo.url ? (
          <ButtonBase
            key={photo.url}
            onClick={() => setOpen(cleared.indexOf(photo))}
            aria-label={translate('photo.open', { label, number: index + 1 })}
            sx={{ borderRadius: 1, overflow: 'hidden', border: 1, borderColor: 'divider' }}
          >
            <img
              src={photo.thumbUrl ?? photo.url}
              alt=""
              width={side}
              height={side}
              loading="lazy"
              style={{ objectFit: 'cover', display: 'block' }}
            />
          </ButtonBase>
        ) : (
          <Missing key={photo.id ?? index} rejected={photo.status === 'rejected'}>
            {photo.status === 'rejected'
              ? translate('photo.rejected', {
                  why: translate(`photo.because.${photo.rejectedBecause}`, {
                    _: photo.rejectedBecause ?? '',
                  }),
                })
              : translate('photo.pending')}
          </Missing>
        ),
      )}
      {open !== undefined && (
        <Suspense>
          <Lightbox photos={cleared} start={open} label={label} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Box>
  );
};

const Missing = ({ rejected, children }: { rejected: boolean; children: ReactNode }) => (
  <Box
    sx={{
      width: rejected ? side * 1.9 : side,
      height: side + 2,
      display: 'grid',
      placeContent: 'center',
      justifyItems: 'center',
      textAlign: 'center',
      p: 1,
      fontSize: '.75rem',
      color: rejected ? 'error.main' : 'text.secondary',
      border: '1px dashed',
      borderColor: rejected ? 'error.main' : 'divider',
      borderRadius: 1,
    }}
  >
    {rejected ? <HideImage fontSize="small" /> : <HourglassEmpty fontSize="small" />}
    {children}
  </Box>
);
