import { Typography } from '@mui/material';
import { useState } from 'react';
import { Link, useTranslate } from 'react-admin';
import { lengthInWords, useSimulation, useTellingCategory } from '../deadlines/simulation.ts';
import { TimelineBar } from '../deadlines/timeline-bar.tsx';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { Section } from '../fields/section.tsx';
import { ChoiceField } from '../lookups/choice-field.tsx';
import { useCategoryChoices } from '../lookups/choices.ts';
import type { Calendar } from './calendar.ts';

/** When a report that comes now would be due, by the calendar as it stands on the page. */
export const PreviewPanel = ({ draft, at }: { draft: Calendar | undefined; at: string }) => {
  const translate = useTranslate();
  const categories = useCategoryChoices();
  const telling = useTellingCategory();
  const [chosen, setChosen] = useState<string>();
  const category = chosen ?? telling;
  const { data, error } = useSimulation(category ? { category, at } : undefined, draft);
  const allowed = data && lengthInWords(data.minutes, data.clock);
  return (
    <Section title="calendar.preview">
      <ChoiceField
        always
        label="deadlines.category"
        choices={categories}
        value={category}
        onChange={setChosen}
      />
      {error && <ProblemAlert problem={error} />}
      {data && allowed && (
        <>
          <Typography variant="body2" sx={{ mt: 1 }}>
            {translate('calendar.now_due', { length: translate(allowed.key, { count: allowed.count }) })}
          </Typography>
          <TimelineBar simulation={data} />
          {data.clock === 'elapsed' && (
            <Typography variant="body2" color="textSecondary">
              {translate('deadlines.every_minute')}
            </Typography>
          )}
        </>
      )}
      <Typography variant="body2">
        <Link to="/deadlines">{translate('calendar.more_in_simulator')}</Link>
      </Typography>
    </Section>
  );
};
