import { iso, now } from '../../shared/clock.ts';
import { dateAt } from '../../shared/district/on-duty.ts';
import { communityOf } from '../../shared/district/regions.ts';
import type { Payload } from '../../shared/events/events.ts';
import { canonical } from '../../shared/kernel/canonical.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { praiseIdOf } from '../../shared/praise/praise-id.ts';
import { tagOf } from '../../shared/secrets.ts';
import { again } from '../answer.ts';
import { putReport, reportFile } from '../report-repository.ts';
import { praised } from './domain/praised.ts';

export type Thanks = Pick<Payload<'report.praised'>, 'reasons' | 'words'>;

/**
 * The reporter's thanks to whoever did the work, once. No step tells of it: staff who look after the report would read
 * there what is the worker's own affair until they agree, and could count it.
 * @throws DomainError as `praised` does
 */
export const praiseReport = (id: string, { reasons, words }: Thanks): Promise<void> =>
  again(async () => {
    const { report, steps } = await reportFile(id, true);
    const at = iso(now());
    const thanks = { reasons, ...(words === undefined ? {} : { words }) };
    const on = dateAt(at);
    const said = await tagOf('praise', `${id}\n${canonical(thanks)}`);
    const next = praised(report, steps, { said, on }, at);
    if (!next) return;
    const { regionCode } = report.place;
    await commit({
      steps: [putReport(next, report)],
      events: [
        {
          type: 'report.praised',
          payload: {
            reportId: id,
            praiseId: await praiseIdOf(on, id),
            on,
            ...thanks,
            region: communityOf(regionCode) ?? regionCode,
          },
        },
      ],
    });
  });
