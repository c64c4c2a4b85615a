import { useState } from 'preact/hooks';
import type { CodeInfo } from '../api-types.ts';
import { CodePlate } from '../landing/code-plate.tsx';
import { readTypedCode } from '../phone/code-typing.ts';
import { lazyPage } from '../ui/lazy-page.tsx';
import { tc } from './messages/index.ts';
import { keepCard, type OpenCard, openCard } from './open-card.ts';
import { PinForm } from './pin-form.tsx';
import '../styles/controls.css';
import './courier.css';

// What comes after the PIN is fetched after it.
const CourierRaise = lazyPage(() => import('./courier-raise.tsx').then((m) => m.CourierRaise));
const RaisedList = lazyPage(() => import('./raised-list.tsx').then((m) => m.RaisedList));

/** The code on the spot that was scanned on the way here. */
function scannedPlace(): string | undefined {
  const typed = readTypedCode(new URLSearchParams(location.search).get('at') ?? '');
  return typed.ok ? typed.code : undefined;
}

/** What a courier's card opens: its PIN, then a form and what became of earlier ones. */
export function CourierPage({ info }: { info: CodeInfo }) {
  const [card, setCard] = useState<OpenCard | undefined>(() => {
    const kept = openCard();
    return kept?.code === info.code ? kept : undefined;
  });
  const [notice, setNotice] = useState('');
  const [sent, setSent] = useState(0);
  const open = (opened: OpenCard) => {
    keepCard(opened);
    setNotice('');
    setCard(opened);
  };
  const shut = (words: string) => {
    keepCard(undefined);
    setNotice(words);
    setCard(undefined);
  };
  if (!card)
    return (
      <>
        <CodePlate info={info} />
        <PinForm code={info.code} notice={notice} onOpen={open} />
      </>
    );
  return (
    <>
      <CodePlate info={info} />
      <CourierRaise
        card={card}
        at={scannedPlace()}
        onSent={() => setSent((n) => n + 1)}
        onShut={() => shut(tc('shut'))}
      />
      <RaisedList card={card} turn={sent} onShut={() => shut(tc('shut'))} />
      <button type="button" class="button plain" onClick={() => shut('')}>
        {tc('leave')}
      </button>
    </>
  );
}
