import { useState } from 'preact/hooks';
import { ApiError } from '../http.ts';
import { askForCode } from '../me/me-api.ts';
import { keepResident } from '../me/session.ts';
import { navigate } from '../router.ts';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { certificateOf, eraseMe, type MyData, newCertificate } from './data-api.ts';
import { td } from './messages/index.ts';

/** Two plain steps; nothing is asked twice, and the way back is as large as the way on. */
export function Erase({ data }: { data: MyData }) {
  const [sure, setSure] = useState(false);
  const [asks, setAsks] = useState(false);
  const [code, setCode] = useState('');
  const [certificate] = useState(newCertificate);
  const action = useAction();
  const gone = () => {
    keepResident(undefined);
    navigate(`/erased/${certificate}`, 'replace');
  };
  const erase = () =>
    action.run(async () => {
      try {
        await eraseMe(certificate, code.normalize('NFKC').replace(/\D/g, ''));
      } catch (error) {
        if (error instanceof ApiError && error.code === 'confirmation_needed') setAsks(true);
        // The answer to the first attempt may have been lost: the certificate tells.
        else if (
          await certificateOf(certificate).then(
            () => true,
            () => false,
          )
        )
          return gone() as undefined;
        throw error;
      }
      return gone() as undefined;
    });
  const send = () =>
    action.run(async () => {
      await askForCode((data.phone ?? '').replace('+86', ''));
      return td('correct.sent');
    });
  if (!sure)
    return (
      <section class="card">
        <h2>{td('erase.title')}</h2>
        <p>{td('erase.text')}</p>
        <button type="button" class="button outline danger" onClick={() => setSure(true)}>
          {td('erase.begin')}
        </button>
      </section>
    );
  return (
    <section class="card" aria-labelledby="erase-sure">
      <h2 id="erase-sure">{td('erase.sure')}</h2>
      <p>{td('erase.what')}</p>
      {asks && (
        <>
          <Field id="erase-code" label={td('erase.code')} hint={td('erase.code_hint')}>
            <input
              id="erase-code"
              class="digits"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          </Field>
          <button type="button" class="button outline" disabled={action.busy} onClick={() => void send()}>
            {td('erase.send')}
          </button>
        </>
      )}
      <Outcome action={action} />
      <button type="button" class="button primary danger" disabled={action.busy} onClick={() => void erase()}>
        {td(action.busy ? 'busy' : 'erase.yes')}
      </button>
      <button type="button" class="button outline" disabled={action.busy} onClick={() => setSure(false)}>
        {td('erase.no')}
      </button>
    </section>
  );
}
