import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { config } from '../../../shared/district/config.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import type { Report } from '../../domain/report.ts';
import type { Period } from '../domain/period.ts';
import { refuse } from '../wire/refusal.ts';

/** Rows a question may read before it is told to ask for less. */
const MOST_READ = 3_000;
const FIRST_CHUNK = 50;
const CHUNK = 250;

type Row = Report & { gsi3sk: string };

/** One partition of the index, newest first, read as far as it is needed. */
class Stream {
  readonly #partition: string;
  readonly #period: Period;
  #rows: Row[] = [];
  #start: Record<string, unknown> | undefined;
  #ended = false;
  #asked = 0;

  constructor(partition: string, period: Period) {
    this.#partition = partition;
    this.#period = period;
  }

  /** @returns how many rows were read for it */
  async fill(): Promise<number> {
    if (this.#ended || this.#rows.length > 0) return 0;
    const answer = await table().send(
      new QueryCommand({
        TableName: tableName(),
        IndexName: 'gsi3',
        KeyConditionExpression: 'gsi3pk = :pk AND gsi3sk BETWEEN :from AND :to',
        // "~" comes after every id of the same moment.
        ExpressionAttributeValues: {
          ':pk': this.#partition,
          ':from': this.#period.from,
          ':to': `${this.#period.to}#~`,
        },
        ScanIndexForward: false,
        Limit: this.#asked++ === 0 ? FIRST_CHUNK : CHUNK,
        ...(this.#start ? { ExclusiveStartKey: this.#start } : {}),
      }),
    );
    this.#rows = (answer.Items ?? []) as unknown as Row[];
    this.#start = answer.LastEvaluatedKey;
    this.#ended = this.#start === undefined;
    return this.#rows.length;
  }

  get first(): Row | undefined {
    return this.#rows[0];
  }

  get needsMore(): boolean {
    return this.#rows.length === 0 && !this.#ended;
  }

  take(): Row | undefined {
    return this.#rows.shift();
  }
}

/** What was reported in words only lies under the district itself. */
async function partitions(states: readonly ('open' | 'closed')[]): Promise<string[]> {
  const regions = await config('region');
  return regions
    .filter(({ level }) => level === 'subdistrict' || level === 'district')
    .flatMap(({ code }) => states.map((state) => indexKeys.reportsOf(code, state)));
}

/**
 * The newest reports of a period that `wanted` wants: a merge of the index by area and state, without a Scan.
 * @throws DomainError `too_many_found` when too much had to be read for it
 */
export async function reportsIn(
  period: Period,
  states: readonly ('open' | 'closed')[],
  wanted: (report: Report) => boolean,
  most: number,
): Promise<Report[]> {
  const streams = (await partitions(states)).map((partition) => new Stream(partition, period));
  const found: Report[] = [];
  let read = 0;
  while (found.length < most) {
    const hungry = streams.filter(({ needsMore }) => needsMore);
    if (hungry.length > 0) {
      if (read >= MOST_READ) throw refuse('too_many_found');
      for (const count of await Promise.all(hungry.map((stream) => stream.fill()))) read += count;
      continue;
    }
    const [newest] = streams
      .filter(({ first }) => first !== undefined)
      .sort((a, b) => ((a.first?.gsi3sk ?? '') < (b.first?.gsi3sk ?? '') ? 1 : -1));
    const report = newest?.take();
    if (!report) break;
    if (wanted(report)) found.push(report);
  }
  return found;
}
