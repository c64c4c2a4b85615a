import { Box, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { SessionStaff } from '../../api/session.ts';
import { localNow, MomentField, toMoment } from '../../fields/moment-field.tsx';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { Section } from '../../fields/section.tsx';
import { ChoiceField } from '../../lookups/choice-field.tsx';
import { useCategoryChoices, useRegionChoices } from '../../lookups/choices.ts';
import { Answer } from './answer.tsx';
import { type Draft, useExplanation } from './explanation.ts';

const levels = ['subdistrict', 'community', 'grid'] as const;
const KINDS = ['report', 'grid_worker', 'community'] as const;
const kindWord = { report: 'report', grid_worker: 'request_grid', community: 'request_community' } as const;

/** Only where the reader is in charge: the answer names who works there. */
function useOwnRegions() {
  const { data } = useGetIdentity();
  const own = (data as unknown as SessionStaff | undefined)?.regions;
  const all = useRegionChoices(levels);
  return useMemo(() => all.filter(({ id }) => (own ?? []).some((code) => id.startsWith(code))), [all, own]);
}

/** "Why would this report go there?" */
export const Bench = ({ draft }: { draft?: Draft | undefined }) => {
  const translate = useTranslate();
  const regions = useOwnRegions();
  const categories = useCategoryChoices();
  const [category, setCategory] = useState<string>();
  const [region, setRegion] = useState<string>();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('report');
  const [local, setLocal] = useState(localNow);
  // What the rule on the page speaks of is asked about first; a grid has everything above it.
  const about =
    draft && draft.category !== '*'
      ? categories.find(({ id }) => id.startsWith(draft.category))
      : categories[0];
  const there = regions.find(
    ({ id }) => id.length === 14 && (!draft || draft.region === '*' || id.startsWith(draft.region)),
  );
  const place = regions.find(({ id }) => id === (region ?? there?.id)) ?? regions[0];
  const [what, at] = [category ?? about?.id, toMoment(local)];
  const question =
    what && place && at
      ? {
          category: what,
          region: place.id,
          at,
          ...(kind === 'report' ? {} : { request: kind }),
          ...(draft ? { draft } : {}),
        }
      : undefined;
  const { data, error, isFetching } = useExplanation(question);
  return (
    <Section title="bench.title">
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate('bench.about')} {draft && translate('bench.with_draft')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 1.5, mb: 1 }}>
        <ChoiceField always label="bench.what" choices={categories} value={what} onChange={setCategory} />
        <ChoiceField always label="bench.region" choices={regions} value={place?.id} onChange={setRegion} />
        <TextField
          select
          label={translate('bench.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as (typeof KINDS)[number])}
        >
          {KINDS.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`bench.${kindWord[each]}`)}
            </MenuItem>
          ))}
        </TextField>
        <MomentField label="deadlines.at" value={local} onChange={setLocal} />
      </Box>
      {isFetching && <LinearProgress aria-label={translate('ra.page.loading')} sx={{ height: 2, mb: 1 }} />}
      {error && <ProblemAlert problem={error} />}
      {data && !error && <Answer explanation={data} draftId={draft?.id} />}
    </Section>
  );
};
