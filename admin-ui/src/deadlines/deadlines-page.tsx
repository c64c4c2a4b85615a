import { Box, Card, CardContent, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { localNow, MomentField, toMoment } from '../fields/moment-field.tsx';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { ChoiceField } from '../lookups/choice-field.tsx';
import { useCategoryChoices } from '../lookups/choices.ts';
import { useCategoryName } from '../lookups/use-lookups.ts';
import { DaysCounted } from './days-counted.tsx';
import { lengthInWords, SEVERITIES, type Severity, useSimulation, useTellingCategory } from './simulation.ts';
import { StagesTable } from './stages-table.tsx';
import { TimelineBar } from './timeline-bar.tsx';

/** "Had it come then, when would it be due?", answered by the clock that orders are given their time by. */
const DeadlinesPage = () => {
  const translate = useTranslate();
  const categoryName = useCategoryName();
  const categories = useCategoryChoices();
  const telling = useTellingCategory();
  const [chosen, setChosen] = useState<string>();
  const [severity, setSeverity] = useState<Severity | ''>('');
  const [local, setLocal] = useState(localNow);
  const [category, at] = [chosen ?? telling, toMoment(local)];
  const question = category && at ? { category, at, ...(severity ? { severity } : {}) } : undefined;
  const { data, error, isFetching } = useSimulation(question);
  const allowed = data && lengthInWords(data.minutes, data.clock);
  return (
    <>
      <PageHeading title={translate('deadlines.title')} note={translate('deadlines.about')} />
      <Card sx={{ mb: 2 }}>
        <CardContent
          sx={{ display: 'grid', gridTemplateColumns: { md: '2fr 1fr 1fr' }, gap: 2, alignItems: 'start' }}
        >
          <ChoiceField
            always
            label="deadlines.category"
            choices={categories}
            value={category}
            onChange={setChosen}
          />
          <TextField
            select
            label={translate('deadlines.severity_label')}
            value={severity}
            onChange={(event) => setSeverity(event.target.value as Severity | '')}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{translate('deadlines.as_category')}</MenuItem>
            {SEVERITIES.map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`deadlines.severity.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <MomentField label="deadlines.at" value={local} onChange={setLocal} />
        </CardContent>
        {isFetching && <LinearProgress aria-label={translate('ra.page.loading')} sx={{ height: 2 }} />}
      </Card>
      {error && <ProblemAlert problem={error} />}
      {data && allowed && !error && (
        <Box
          sx={{ display: 'grid', gridTemplateColumns: { lg: '1fr 1fr' }, gap: 2, alignItems: 'start' }}
          aria-live="polite"
        >
          <Section title="deadlines.result">
            <Typography>
              {translate('deadlines.in_words', {
                category: categoryName(category),
                severity: translate(`deadlines.severity.${data.severity}`),
                length: translate(allowed.key, { count: allowed.count }),
              })}
            </Typography>
            <TimelineBar simulation={data} />
            <StagesTable simulation={data} />
          </Section>
          <Section title="deadlines.days_counted">
            <DaysCounted simulation={data} />
          </Section>
        </Box>
      )}
    </>
  );
};

export default DeadlinesPage;
