import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isProblem } from '../api/problem.ts';

type Props = { problem: Error; hint?: string; actionLabel?: string; onAction?: () => void };

/** A refusal in the server's words, and what can be done about it. */
export const ProblemAlert = ({ problem, hint, actionLabel, onAction }: Props) => {
  const translate = useTranslate();
  const unreachable = problem instanceof TypeError;
  return (
    <Alert
      severity="error"
      sx={{ mb: 1.5 }}
      {...(actionLabel
        ? {
            action: (
              <Button color="inherit" onClick={() => onAction?.()}>
                {translate(actionLabel)}
              </Button>
            ),
          }
        : {})}
    >
      {isProblem(problem) && problem.title && <AlertTitle sx={{ mb: 0 }}>{problem.title}</AlertTitle>}
      {unreachable
        ? translate('problem.unreachable')
        : translate(`problem.${isProblem(problem) ? problem.code : ''}`, { _: problem.message })}
      {hint && <div>{translate(hint)}</div>}
    </Alert>
  );
};
