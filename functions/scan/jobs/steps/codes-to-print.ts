import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { pause } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { type Key, keys } from '../../../shared/table/keys.ts';
import { codesToPrintIn, directoriesOf } from '../../code-directory.ts';
import { type Code, codeSchema } from '../../domain/code.ts';
import type { PrintTask } from '../../domain/job.ts';
import { partsOf } from '../job-repository.ts';

export interface Selection {
  codes: Code[];
  /** Where the next selection goes on; undefined when nothing is left. */
  at: string | undefined;
  about: string;
}

/** Labels a file holds: a pile somebody can cut and carry, drawn well within a step's time and memory. */
export const PER_FILE = 500;
/** Keys one read takes. */
const AT_ONCE = 100;

const spanOf = (codes: readonly Code[]): string =>
  [...new Set([codes[0]?.place.name ?? '', codes.at(-1)?.place.name ?? ''])].join(' … ');

async function readCodes(codes: readonly string[]): Promise<Code[]> {
  const found = new Map<string, Code>();
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    let open: Key[] = codes.slice(from, from + AT_ONCE).map((code) => keys.code(code, 0));
    while (open.length > 0) {
      const answer = await table().send(
        new BatchGetCommand({ RequestItems: { [tableName()]: { Keys: open } } }),
      );
      for (const item of answer.Responses?.[tableName()] ?? [])
        found.set(String(item.code), codeSchema.parse(item));
      // What did not fit into one answer, or was too fast for the table.
      open = (answer.UnprocessedKeys?.[tableName()]?.Keys ?? []) as Key[];
      if (open.length > 0) await pause(50);
    }
  }
  return codes.flatMap((code) => found.get(code) ?? []);
}

/** What a job issued, in the order of its sheet; what was stopped since is not printed. */
export async function nextOfJob(jobId: string, at: string | undefined): Promise<Selection> {
  const wanted: string[] = [];
  let last = at === undefined ? -1 : Number(at);
  let more = false;
  for await (const { step, codes = [] } of partsOf(jobId, last)) {
    if (wanted.length > 0 && wanted.length + codes.length > PER_FILE) {
      more = true;
      break;
    }
    wanted.push(...codes);
    last = step;
  }
  const codes = (await readCodes(wanted)).filter(({ status }) => status === 'active');
  return { codes, at: more ? String(last) : undefined, about: spanOf(codes) };
}

const byName = new Intl.Collator('zh-CN', { numeric: true });
const inOrder = (a: [string, string], b: [string, string]): number =>
  byName.compare(a[0], b[0]) || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));

/** A region's codes: one directory after the other, each in the order in which a person walks its doors. */
export async function nextOfRegion(
  { region = '', codeKind }: PrintTask,
  at: string | undefined,
): Promise<Selection> {
  // The last code that was printed, not a number: codes stopped meanwhile move no other out of its turn.
  const [start = '', code = '', ...name] = at?.split(' ') ?? [];
  const last: [string, string] = [name.join(' '), code];
  const directories = (await directoriesOf(region)).filter((directory) => directory >= start);
  for (const [index, directory] of directories.entries()) {
    const found: Code[] = [];
    for await (const each of codesToPrintIn(directory, region, codeKind))
      if (directory !== start || code === '' || inOrder([each.place.name, each.code], last) > 0)
        found.push(each);
    found.sort((a, b) => inOrder([a.place.name, a.code], [b.place.name, b.code]));
    const codes = found.slice(0, PER_FILE);
    const end = codes.at(-1);
    if (!end) continue;
    const following = directories[index + 1];
    return {
      codes,
      at: found.length > codes.length ? `${directory} ${end.code} ${end.place.name}` : following,
      about: `${await nameOf(directory)} · ${spanOf(codes)}`,
    };
  }
  return { codes: [], at: undefined, about: '' };
}

async function nameOf(directory: string): Promise<string> {
  return (await config('region')).find(({ code }) => code === directory)?.name.zh ?? directory;
}
