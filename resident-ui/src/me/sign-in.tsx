import { useState } from 'preact/hooks';
import { CodeStep } from './code-step.tsx';
import type { Choice } from './me-api.ts';
import { NewPerson } from './new-person.tsx';
import { PhoneStep } from './phone-step.tsx';
import { keepResident, type ResidentSession } from './session.ts';
import { WhoStep } from './who-step.tsx';

type Step =
  | { name: 'phone' }
  | { name: 'code'; phone: string }
  | { name: 'who' | 'new'; phone: string; choice: Choice };

/** Phone, code, and only if need be who it is: most people see the first two. */
export function ResidentSignIn() {
  const [step, setStep] = useState<Step>({ name: 'phone' });
  const entered = (phone: string) => (answer: ResidentSession | Choice) => {
    if ('accessToken' in answer) return keepResident(answer);
    setStep({ name: answer.choose.length > 0 ? 'who' : 'new', phone, choice: answer });
  };
  const restart = () => setStep({ name: 'phone' });
  switch (step.name) {
    case 'phone':
      return <PhoneStep onSent={(phone) => setStep({ name: 'code', phone })} />;
    case 'code':
      return <CodeStep phone={step.phone} onAnswer={entered(step.phone)} onOther={restart} />;
    case 'who':
      return (
        <WhoStep
          phone={step.phone}
          choice={step.choice}
          onAnswer={entered(step.phone)}
          onNew={() => setStep({ ...step, name: 'new' })}
        />
      );
    case 'new':
      return (
        <NewPerson phone={step.phone} challenge={step.choice.challenge} onAnswer={entered(step.phone)} />
      );
  }
}
