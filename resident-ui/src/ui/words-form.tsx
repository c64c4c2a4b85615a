import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { WordsField } from './words-field.tsx';

/** Something to be said in a few words, with one way on and one way back. */
export function WordsForm(props: {
  id: string;
  class?: string;
  label: string;
  /** Said when it is too short. */
  missing: string;
  /** Characters; one is a word in Chinese. */
  least?: number;
  most: number;
  rows?: number;
  /** On the button. */
  send: string;
  busy: boolean;
  error: string;
  onSend: (words: string) => void;
  onClose?: () => void;
  /** Above the words. */
  children?: ComponentChildren;
  /** Between the words and the button. */
  below?: ComponentChildren;
}) {
  const [words, setWords] = useState('');
  const [short, setShort] = useState(false);
  const error = short ? props.missing : props.error || undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    const said = words.trim();
    const tooShort = said.length < (props.least ?? 1);
    setShort(tooShort);
    if (tooShort) document.getElementById(props.id)?.focus();
    else if (!props.busy) props.onSend(said);
  };
  return (
    <form class={props.class} noValidate onSubmit={submit}>
      {props.children}
      <WordsField
        id={props.id}
        label={props.label}
        error={error}
        rows={props.rows ?? 3}
        most={props.most}
        value={words}
        onChange={setWords}
      />
      {props.below}
      <button type="submit" class="button primary" disabled={props.busy}>
        {props.send}
      </button>
      {props.onClose && (
        <button type="button" class="button plain" onClick={props.onClose}>
          {t('common.cancel')}
        </button>
      )}
    </form>
  );
}
