import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { now } from '../../shared/clock.ts';
import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { logger, metrics } from '../../shared/observability.ts';
import { portOf } from '../channels/ports.ts';
import { endOfQuiet } from '../domain/quiet-hours.ts';
import { afterAttempt, type Outcome } from '../domain/retry.ts';
import { ChannelRefused } from '../port.ts';
import { reachOf } from '../reach/reach-repository.ts';
import { compose } from './compose.ts';
import { claim, findDelivery, release, settle } from './delivery-rows.ts';
import type { DeliveryRow } from './digest-rows.ts';
import { leaveSettings } from './settings.ts';

type Asked = Payload<'digest.send'>;

/** @returns why it cannot be tried at all, or what became of the try */
async function attempt(row: DeliveryRow): Promise<Outcome | 'off' | 'unreachable'> {
  const port = await portOf(row.channel);
  if (!port) return 'off';
  const { language, [row.channel]: address } = await reachOf(row.ownerId);
  if (address === undefined) return 'unreachable';
  const message = await compose(row, address, language);
  try {
    return await port.send(message);
  } catch (error) {
    if (!(error instanceof ChannelRefused)) throw error;
    logger.warn('notice refused by its provider', { channel: row.channel, reason: error.reason });
    return 'refused';
  }
}

/** Milliseconds until it may be tried: nobody is woken by a second try either. */
async function pauseFor({ urgent }: DeliveryRow, pause: number): Promise<number> {
  const leaves = await leaveSettings();
  if (!leaves || urgent) return pause;
  const nowMs = now();
  return endOfQuiet(nowMs + pause, leaves.settings.quiet, leaves.offsetAt) - nowMs;
}

const later = (payload: Asked, afterMs: number): Required<Commit>['events'] => [
  { type: 'digest.send', payload, afterMs },
];

function givenUp({ ownerId, digest, channel }: DeliveryRow): void {
  logger.error('notice given up', { ownerId, digest, channel });
  metrics.singleMetric().addMetric('NoticeGivenUp', MetricUnit.Count, 1);
}

/**
 * Hands one message to its channel, at least once; whatever the answer was, the next state and the next try are
 * written together. A message that is late, and would come in the night, waits for the morning.
 */
export async function sendDelivery(asked: Asked): Promise<Commit> {
  const row = await findDelivery(asked);
  if (row?.state !== 'waiting') return { steps: [] };
  const night = await pauseFor(row, 0);
  if (night > 0) return { steps: [], events: later(asked, night) };
  const mine = await claim(row);
  const outcome = await attempt(mine);
  if (outcome === 'off' || outcome === 'unreachable') return { steps: [settle(mine, outcome)] };
  const next = afterAttempt(outcome, mine.attempts);
  if ('again' in next)
    return { steps: [release(mine)], events: later(asked, await pauseFor(mine, next.again)) };
  if (next.state === 'dead') givenUp(mine);
  return { steps: [settle(mine, next.state)] };
}
