import { tf } from '../../offline/messages/index.ts';
import { Moment } from '../../time/when.tsx';
import { CloudOffIcon } from '../../ui/icons.tsx';
import { tw } from '../messages/index.ts';
import './offline.css';

/** Says that what follows is this phone's copy, and of when. */
export function AsOf({ at, onLook }: { at: number | undefined; onLook?: () => void }) {
  if (at === undefined) return null;
  return (
    <div class="as-of" role="status">
      <CloudOffIcon />
      <p>
        {tf('steps.as_of')} <Moment at={new Date(at).toISOString()} />
      </p>
      {onLook && (
        <button type="button" class="mini" onClick={onLook}>
          {tw('work.look_again')}
        </button>
      )}
    </div>
  );
}
