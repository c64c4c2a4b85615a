import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { isProblem } from '../../api/problem.ts';
import type { Order } from '../../api/records.ts';
import { ChoiceField } from '../../lookups/choice-field.tsx';
import { useUnitChoices } from '../../lookups/choices.ts';
import { PhotoPicker } from '../../photos/photo-picker.tsx';
import type { Ask, OtherAsk, VerbInput } from './asks.ts';
import { ClaimersField } from './fields/claimers-field.tsx';
import type { FieldProps } from './fields/field.ts';
import { GroundField } from './fields/ground-field.tsx';
import { KindField } from './fields/kind-field.tsx';
import { BountyField, HoursField } from './fields/number-field.tsx';
import { PartnersField } from './fields/partners-field.tsx';
import { SimilarField } from './fields/similar-field.tsx';
import { StaffField } from './fields/staff-field.tsx';
import { UntilField } from './fields/until-field.tsx';
import { WordsField } from './fields/words-field.tsx';

const UnitField = ({ ask, order, input, set, refusal, autoFocus }: FieldProps) => (
  <ChoiceField
    required
    autoFocus={autoFocus}
    label={ask.label}
    choices={useUnitChoices().filter(({ id }) => id !== order.unit?.code)}
    value={input.unit}
    onChange={(unit) => set({ unit })}
    {...refusal}
  />
);

const PhotosField = ({ input, set }: FieldProps) => (
  <PhotoPicker files={input.photos ?? []} onChange={(photos) => set({ photos })} />
);

const FIELDS: Record<OtherAsk['as'], ComponentType<FieldProps>> = {
  unit: UnitField,
  staff: StaffField,
  hours: HoursField,
  until: UntilField,
  bounty: BountyField,
  claimers: ClaimersField,
  partners: PartnersField,
  kind: KindField,
  ground: GroundField,
  similar: SimilarField,
  photos: PhotosField,
};

type Props = {
  asks: readonly Ask[];
  order: Order;
  input: VerbInput;
  onChange: (input: VerbInput) => void;
  problem?: Error | undefined;
};

/** The fields a step asks for; what the server refused stands beside its field. */
export const VerbFields = ({ asks, order, input, onChange, problem }: Props) => {
  const translate = useTranslate();
  const refusal = (field: string) => {
    const message = isProblem(problem) ? problem.body.errors?.[field] : undefined;
    return typeof message === 'string' ? { error: true, helperText: translate(message) } : {};
  };
  return asks.map((ask, index) => {
    const shared = {
      order,
      input,
      set: (change: VerbInput) => onChange({ ...input, ...change }),
      refusal: refusal(ask.field),
      autoFocus: index === 0,
    };
    if (ask.as === 'words') return <WordsField key={ask.field} {...shared} ask={ask} />;
    const Field = FIELDS[ask.as];
    return <Field key={ask.field} {...shared} ask={ask} />;
  });
};
