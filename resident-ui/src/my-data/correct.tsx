import { useState } from 'preact/hooks';
import { askForCode } from '../me/me-api.ts';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { correct, type MyData } from './data-api.ts';
import { td } from './messages/index.ts';

export function Correct({ data, onChange }: { data: MyData; onChange: () => void }) {
  const [nickname, setNickname] = useState(data.nickname);
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const named = useAction();
  const moved = useAction();
  const save = (event: Event) => {
    event.preventDefault();
    void named.run(async () => {
      await correct({ nickname: nickname.trim() });
      onChange();
      return td('correct.saved');
    });
  };
  const send = () =>
    moved.run(async () => {
      await askForCode(phone);
      return td('correct.sent');
    });
  const change = (event: Event) => {
    event.preventDefault();
    void moved.run(async () => {
      await correct({ phone: { phone, code: code.normalize('NFKC').replace(/\D/g, '') } });
      onChange();
      return td('correct.saved');
    });
  };
  return (
    <section class="card">
      <h2>{td('correct.title')}</h2>
      <form noValidate onSubmit={save}>
        <Field id="nickname" label={td('correct.nickname')}>
          <input
            id="nickname"
            maxLength={20}
            value={nickname}
            onInput={(event) => setNickname(event.currentTarget.value)}
          />
        </Field>
        <Outcome action={named} />
        <button type="submit" class="button outline" disabled={named.busy || !nickname.trim()}>
          {td('correct.save')}
        </button>
      </form>
      <form noValidate onSubmit={change}>
        <Field id="new-phone" label={td('correct.phone')}>
          <input
            id="new-phone"
            type="tel"
            autoComplete="tel"
            value={phone}
            onInput={(event) => setPhone(event.currentTarget.value)}
          />
        </Field>
        <button
          type="button"
          class="button outline"
          disabled={moved.busy || !phone}
          onClick={() => void send()}
        >
          {td('correct.send')}
        </button>
        <Field id="new-code" label={td('correct.code')}>
          <input
            id="new-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </Field>
        <Outcome action={moved} />
        <button type="submit" class="button outline" disabled={moved.busy || !code}>
          {td('correct.change')}
        </button>
      </form>
    </section>
  );
}
