import { useState } from 'preact/hooks';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { WordsField } from '../ui/words-field.tsx';
import { tp } from './messages/index.ts';
import { praiseWorker, type Reason, WORKER_REASONS } from './praise-api.ts';
import { ReasonsField } from './reasons-field.tsx';
import './praise.css';

const Sent = () => (
  <section class="card" role="status">
    <h2>{tp('worker.sent')}</h2>
    <p class="hint">{tp('worker.sent_text')}</p>
  </section>
);

/** A word of thanks to whoever solved it: quiet until somebody wants it, and once. */
export function ThankWorker({ token }: { token: string }) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [words, setWords] = useState('');
  const action = useAction();
  if (sent) return <Sent />;
  const submit = (event: Event) => {
    event.preventDefault();
    if (reasons.length === 0) return action.setError(tp('reasons.missing'));
    const said = words.trim();
    void action.run(async () => {
      await praiseWorker(token, { reasons, ...(said ? { words: said } : {}) });
      setSent(true);
      return undefined;
    });
  };
  return (
    <section class="card">
      <h2>{tp('worker.title')}</h2>
      <p class="hint">{tp('worker.text')}</p>
      {!open && (
        <button type="button" class="button outline" onClick={() => setOpen(true)}>
          {tp('worker.open')}
        </button>
      )}
      {open && (
        <form noValidate onSubmit={submit}>
          <ReasonsField reasons={WORKER_REASONS} chosen={reasons} onChange={setReasons} />
          <WordsField
            id="thanks"
            label={tp('worker.words')}
            hint={tp('worker.words_hint')}
            rows={2}
            most={140}
            value={words}
            onChange={setWords}
          />
          <Outcome action={action} />
          <button type="submit" class="button primary" disabled={action.busy}>
            {tp(action.busy ? 'sending' : 'worker.send')}
          </button>
        </form>
      )}
    </section>
  );
}
