import { useState } from 'react';
import { useLogin } from 'react-admin';
import { DoorFrame } from './door-frame.tsx';
import { readArrival } from './from-address.ts';
import { SecondStep } from './second-step.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Password first, then a code where one is needed; or back from another issuer with either done. */
export const SignInPage = () => {
  const [arrival] = useState(() => readArrival(window.location.hash));
  const [challenge, setChallenge] = useState(arrival.challenge);
  const login = useLogin();
  return (
    <DoorFrame>
      {challenge ? (
        <SecondStep
          challenge={challenge}
          onDone={() => void login({})}
          onBack={() => setChallenge(undefined)}
        />
      ) : (
        <SignInForm told={arrival.problem} onChallenge={setChallenge} />
      )}
    </DoorFrame>
  );
};
