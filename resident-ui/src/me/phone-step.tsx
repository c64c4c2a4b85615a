import { useState } from 'preact/hooks';
import { Field } from '../ui/field.tsx';
import { Heading } from '../ui/heading.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { askForCode } from './me-api.ts';
import { tm } from './messages/index.ts';
import { WechatButton } from './wechat-button.tsx';

/** Digits as the server reads them: full-width forms, spaces and +86 are forgiven. */
export const mobileOf = (typed: string): string | undefined =>
  /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(typed.normalize('NFKC').replace(/[\s-]/g, ''))?.[1];

const WECHAT = {
  failed: 'me.wechat_failed',
  link: 'me.wechat_link',
} as const;

export function PhoneStep({ onSent }: { onSent: (phone: string) => void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const action = useAction();
  const wechat = new URLSearchParams(location.search).get('wechat');
  const submit = (event: Event) => {
    event.preventDefault();
    const phone = mobileOf(typed);
    setWrong(phone ? '' : tm('signin.phone_wrong'));
    if (!phone) return;
    void action.run(async () => {
      await askForCode(phone);
      onSent(phone);
      return undefined;
    });
  };
  return (
    <form class="card me-sign-in" noValidate onSubmit={submit}>
      <Heading>{tm('signin.title')}</Heading>
      <p class="hint">{tm('signin.text')}</p>
      {(wechat === 'failed' || wechat === 'link') && <p class="me-note">{tm(WECHAT[wechat])}</p>}
      <Field id="phone" label={tm('signin.phone')} hint={tm('signin.phone_hint')} error={wrong}>
        <input
          id="phone"
          class="digits big-digits"
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          maxLength={20}
          value={typed}
          aria-describedby="phone-hint phone-error"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tm(action.busy ? 'signin.sending' : 'signin.send')}
      </button>
      {wechat !== 'link' && <WechatButton />}
    </form>
  );
}
