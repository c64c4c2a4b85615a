import { t } from '../../messages/index.ts';
import { PhotoTile } from '../../photos/photo-tile.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { Heading } from '../../ui/heading.tsx';
import { problemOf } from '../step-order.ts';
import { NearbyHint } from './nearby-hint.tsx';
import type { StepParts } from './parts.ts';
import { SendState } from './send-state.tsx';
import { Summary } from './summary.tsx';

/** Read over, see whether somebody reported it already, and send. */
export function SendStep({ draft, dispatch, queue }: StepParts) {
  const editing = draft.phase === 'editing';
  const phoneError = problemOf(draft, 'contact');
  const general = draft.problems.find((problem) => !problem.path || problem.path === 'body')?.message;
  const submit = (event: Event) => {
    event.preventDefault();
    dispatch({ type: 'send' });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Heading>{t('send.title')}</Heading>
      <Summary draft={draft} />
      {draft.photos.length > 0 && (
        <ul class="photo-grid">
          {draft.photos.map((photo, index) => (
            <PhotoTile
              key={photo.id}
              photo={photo}
              number={index + 1}
              state={queue.state(photo.id)}
              onRetry={() => queue.add(photo.id, photo.blob)}
              onRemove={
                editing
                  ? () => {
                      queue.cancel(photo.id);
                      dispatch({ type: 'photo_removed', id: photo.id });
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {editing && !draft.kind && <NearbyHint draft={draft} />}
      {editing && (
        <Field id="phone" label={t('send.phone')} hint={t('send.phone_hint')} error={phoneError}>
          <input
            id="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={20}
            value={draft.phone}
            onInput={(event) => dispatch({ type: 'edit', edit: { phone: event.currentTarget.value } })}
            aria-describedby={describedBy('phone', true, phoneError)}
            aria-invalid={phoneError ? true : undefined}
          />
        </Field>
      )}
      <p class="error" role="alert">
        {general}
      </p>
      <SendState draft={draft} dispatch={dispatch} queue={queue} />
    </form>
  );
}
