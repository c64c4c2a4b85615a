import { Box } from '@mui/material';
import {
  BooleanInput,
  FormDataConsumer,
  maxValue,
  minValue,
  NumberInput,
  RadioButtonGroupInput,
  required,
  useTranslate,
} from 'react-admin';
import { SEVERITIES } from '../deadlines/simulation.ts';

const wholeHours = [required(), minValue(1), maxValue(24 * 90)];
// The API counts minutes, people count hours.
const inHours = {
  format: (minutes: number | null | undefined) => (minutes ? minutes / 60 : ''),
  parse: (hours: string) => (hours === '' ? null : Math.round(Number(hours) * 60)),
  min: 0,
  step: 0.25,
};
const atLeast = [required(), minValue(1)];
const STAGES = ['route', 'accept', 'finish'] as const;

/** How long a case may take: nothing of its own, so many hours, or told in full. */
export const DeadlineInputs = () => (
  <>
    <RadioButtonGroupInput
      source="how"
      label="tree.how"
      row={false}
      choices={(['above', 'hours', 'full'] as const).map((id) => ({ id, name: `tree.how_${id}` }))}
      validate={required()}
      helperText={false}
    />
    <FormDataConsumer>
      {({ formData }) => (
        <>
          {formData.how === 'hours' && (
            <NumberInput
              source="hours"
              label="categories.deadline"
              helperText="categories.deadline_help"
              validate={wholeHours}
              min={1}
              sx={{ maxWidth: 240 }}
            />
          )}
          {formData.how === 'full' && <InFull special={formData.special} />}
        </>
      )}
    </FormDataConsumer>
  </>
);

const InFull = ({ special }: { special?: { minor?: boolean; urgent?: boolean } }) => {
  const translate = useTranslate();
  return (
    <>
      <TermsInputs source="deadline" />
      {SEVERITIES.filter((severity) => severity !== 'normal').map((severity) => (
        <Box key={severity} sx={{ width: '100%' }}>
          <BooleanInput
            source={`special.${severity}`}
            label={translate('tree.special', { severity: translate(`deadlines.severity.${severity}`) })}
            helperText={false}
          />
          {special?.[severity] && <TermsInputs source={`deadline.severities.${severity}`} />}
        </Box>
      ))}
    </>
  );
};

const TermsInputs = ({ source }: { source: string }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' },
      columnGap: 2,
      width: '100%',
    }}
  >
    <RadioButtonGroupInput
      source={`${source}.clock`}
      label="tree.clock"
      defaultValue="working"
      choices={(['working', 'elapsed'] as const).map((id) => ({ id, name: `tree.clock_${id}` }))}
      helperText={false}
      sx={{ gridColumn: { sm: 'span 2' } }}
    />
    <NumberInput
      source={`${source}.case`}
      label="tree.case"
      helperText="tree.hours_help"
      validate={atLeast}
      {...inHours}
    />
    {STAGES.map((stage) => (
      <NumberInput
        key={stage}
        source={`${source}.stages.${stage}`}
        label={`tree.stage.${stage}`}
        helperText={false}
        {...inHours}
      />
    ))}
  </Box>
);
