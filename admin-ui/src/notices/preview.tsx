import { Card, Typography } from '@mui/material';

/** As wide as a phone, with the line breaks a resident sees. */
export const Preview = ({ title, text }: { title: string; text: string }) => (
  <Card variant="outlined" sx={{ p: 2, maxWidth: 390 }}>
    <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
      {title}
    </Typography>
    <Typography sx={{ whiteSpace: 'pre-wrap' }}>{text}</Typography>
  </Card>
);
