import { parseArgs } from 'node:util';
import { postings } from './hot-keys/postings.ts';
import { ratings } from './hot-keys/ratings.ts';
import { scans } from './hot-keys/scans.ts';
import { type HotKey, press } from './hot-keys/simulated-load.ts';

const SECONDS = 60;

/** Loads on one key in virtual time, against a table whose partitions take 1,000 write units a second. */
export async function hotKeys(seconds = SECONDS): Promise<HotKey[]> {
  const results: HotKey[] = [];
  for (const load of [scans('popular'), scans('household'), ratings('usual'), postings()])
    results.push(await press(load, seconds));
  // More than one partition takes: what is refused comes again and again, so that it is slow to simulate.
  results.push(await press(ratings('longest'), Math.min(seconds, 10)));
  return results;
}

/** `node bench/hot-keys.ts --seconds N` alone; it simulates the table, so the rest of a run must not share its process. */
if (import.meta.main) {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: String(SECONDS) } } });
  console.table(await hotKeys(Number(values.seconds)));
}
