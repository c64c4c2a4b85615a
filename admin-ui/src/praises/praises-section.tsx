import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';
import { PraiseRow } from './praise-row.tsx';
import { usePraises } from './use-praises.ts';

/** Thanks that only the one who is signed in can see, to be shown to others or not. */
export const PraisesSection = () => {
  const translate = useTranslate();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = usePraises();
  const praises = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title="praises.title">
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {translate('praises.about')}
      </Typography>
      {error && <ProblemAlert problem={error} />}
      {data && praises.length === 0 && <Typography>{translate('praises.empty')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {praises.map((praise) => (
          <PraiseRow key={praise.id} praise={praise} />
        ))}
      </Box>
      {hasNextPage && (
        <Button sx={{ mt: 1 }} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate('praises.more')}
        </Button>
      )}
    </Section>
  );
};
