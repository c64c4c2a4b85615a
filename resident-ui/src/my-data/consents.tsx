import { language } from '../phone/settings.ts';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';
import { answerNotice, type ConsentItem, myConsents } from './data-api.ts';
import { td } from './messages/index.ts';

/** One tap in, the same tap out. */
function Consent({ item, onChange }: { item: ConsentItem; onChange: () => void }) {
  const action = useAction();
  const { notice } = item;
  if (!notice) return null;
  const toggle = () =>
    action.run(async () => {
      try {
        await answerNotice(item.purpose, notice.version, !item.given);
      } finally {
        // Also when it was refused: the notice may be another one now.
        onChange();
      }
      return undefined;
    });
  return (
    <li class="consent">
      <button
        type="button"
        role="switch"
        aria-checked={item.given}
        class="consent-switch"
        disabled={action.busy}
        onClick={() => void toggle()}
      >
        <span>{item.name}</span>
        <span class="switch-mark">{td(item.given ? 'consent.on' : 'consent.off')}</span>
      </button>
      <details class="notice">
        <summary>{td('consent.read')}</summary>
        <p>{notice.text}</p>
      </details>
      <Outcome action={action} />
    </li>
  );
}

export function Consents() {
  const { data, reload } = useLoad(`consents.${language()}`, myConsents);
  return (
    <section class="card">
      <h2>{td('consent.title')}</h2>
      <p>{td('consent.text')}</p>
      <ul class="consents">
        {(data?.items ?? [])
          .filter(({ purpose }) => purpose !== 'account')
          .map((item) => (
            <Consent key={item.purpose} item={item} onChange={reload} />
          ))}
      </ul>
      <p class="hint">{td('consent.account')}</p>
    </section>
  );
}
