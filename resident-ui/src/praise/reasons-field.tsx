import { tp } from './messages/index.ts';
import type { Reason } from './praise-api.ts';

const MOST = 3;

/** A few check boxes with room for a thumb; with three chosen the others wait. */
export function ReasonsField(props: {
  reasons: readonly Reason[];
  chosen: readonly Reason[];
  onChange: (chosen: Reason[]) => void;
}) {
  const { reasons, chosen, onChange } = props;
  return (
    <fieldset class="reasons" aria-describedby="reasons-hint">
      <legend>{tp('reasons.legend')}</legend>
      <p class="hint" id="reasons-hint">
        {tp('reasons.hint')}
      </p>
      <div class="reason-grid">
        {reasons.map((reason) => {
          const on = chosen.includes(reason);
          return (
            <label key={reason} class={on ? 'reason on' : 'reason'}>
              <input
                type="checkbox"
                checked={on}
                disabled={!on && chosen.length >= MOST}
                onChange={() => onChange(on ? chosen.filter((each) => each !== reason) : [...chosen, reason])}
              />
              <span>{tp(`reason.${reason}`)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
