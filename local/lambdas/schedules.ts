import type { Lambda } from './lambdas.ts';

/** Runs scheduled Lambdas. A run that is still going when the next is due is not doubled here. */
export function startSchedules(lambdas: Lambda[]): { stop: () => void } {
  const timers = lambdas.flatMap((lambda) =>
    lambda.everyMs.map((every) => {
      let running = false;
      return setInterval(() => {
        if (running) return;
        running = true;
        lambda
          .invoke({ source: 'aws.events', time: new Date().toISOString() })
          .catch((error: Error) => console.error(`${lambda.name}: ${error.message}`))
          .finally(() => {
            running = false;
          });
      }, every);
    }),
  );
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
