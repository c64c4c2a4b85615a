import { atTime } from '../../functions/shared/clock.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { drain } from './drain.ts';

/** Time passes: what was put off is sent when it is due. */
export async function passing(minutes: number): Promise<void> {
  for (let minute = 1; minute <= minutes; minute++) {
    await atTime(
      () => Date.now() + minute * 60_000,
      async () => {
        await sweepOutbox();
        await drain();
      },
    );
  }
}
