import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order, Photo } from '../../api/records.ts';
import { PhotoStrip } from '../../photos/photo-strip.tsx';

/** What the reporter showed beside what staff showed after the work. */
export const OrderPhotos = ({ order }: { order: Order }) => {
  const after = (order.log ?? [])
    .filter((entry) => entry.action === 'finished')
    .flatMap((entry) => entry.photos ?? []);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mt: 2,
        gridTemplateColumns: { xs: '1fr', md: after.length ? '1fr 1fr' : '1fr' },
      }}
    >
      <Photos label="orders.photos.before" none="orders.photos.none" photos={order.photos ?? []} />
      {after.length > 0 && <Photos label="orders.photos.after" none="" photos={after} />}
    </Box>
  );
};

const Photos = ({ label, none, photos }: { label: string; none: string; photos: Photo[] }) => {
  const translate = useTranslate();
  return (
    <div>
      <Typography variant="h3" color="textSecondary" sx={{ mb: 0.75 }}>
        {translate(label)}
      </Typography>
      {photos.length ? (
        <PhotoStrip photos={photos} label={translate(label)} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {translate(none)}
        </Typography>
      )}
    </div>
  );
};
