import { describedBy, Field } from './field.tsx';

/** Room for a few lines of one's own. */
export function WordsField(props: {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  rows: number;
  /** Characters. */
  most: number;
  value: string;
  onChange: (words: string) => void;
}) {
  const { id, label, hint, error } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        rows={props.rows}
        maxLength={props.most}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
        aria-describedby={describedBy(id, Boolean(hint), error)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
