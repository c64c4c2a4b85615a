import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ConfigKind, config } from '../../functions/shared/district/config.ts';
import { canonical } from '../../functions/shared/kernel/canonical.ts';
import { projectRoot } from '../engines/synth.ts';
import { type District, loadDistrict } from '../seed/load-district.ts';
import { writeConfig } from '../seed/write-config.ts';
import { Sorry } from '../sorry.ts';
import { chooseWritable } from './choose-writable.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'npm run load-district -- <folder in districts/> [--yes] [--overwrite]';

type Row = Record<string, unknown>;

/** What the files say, by kind, as the table holds it. */
const kindsOf = ({ district, calendar, regions, units, categories, routes }: District) =>
  ({
    district: [district],
    calendar: [calendar],
    region: regions,
    unit: units,
    category: categories,
    route: routes,
  }) as Record<ConfigKind, Row[]>;

const nameOf = (row: Row): string => String(row.code ?? row.id);
/** A row that was edited and edited back is as it was. */
const contentOf = ({ version: _, ...row }: Row): string => canonical(row);

interface Difference {
  fresh: string[];
  changed: string[];
  same: number;
}

async function compare(kind: ConfigKind, rows: readonly Row[]): Promise<Difference> {
  const there = new Map((await config(kind)).map((row) => [nameOf(row as Row), contentOf(row as Row)]));
  const fresh = rows.filter((row) => !there.has(nameOf(row)));
  const changed = rows.filter((row) => {
    const stored = there.get(nameOf(row));
    return stored !== undefined && stored !== contentOf(row);
  });
  return {
    fresh: fresh.map(nameOf),
    changed: changed.map(nameOf),
    same: rows.length - fresh.length - changed.length,
  };
}

/** Says what would change, and changes it with `--yes`; what was edited in the console stays without `--overwrite`. */
async function load(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean' }, overwrite: { type: 'boolean' } },
  });
  const [name = '', ...more] = positionals;
  const folder = join(projectRoot, 'districts', name);
  if (!/^[a-z][a-z0-9-]*$/.test(name) || more.length > 0 || !existsSync(folder)) throw new Sorry(USAGE);
  const district = loadDistrict(folder);
  chooseWritable();
  let changed = 0;
  for (const [kind, rows] of Object.entries(kindsOf(district))) {
    const { fresh, changed: others, same } = await compare(kind as ConfigKind, rows);
    console.log(`${kind}: ${fresh.length} new, ${others.length} changed, ${same} the same`);
    for (const other of others.slice(0, 10)) console.log(`  ${other}`);
    changed += others.length;
  }
  if (!values.yes) {
    console.log('Nothing was written: --yes writes it.');
    return 0;
  }
  if (changed > 0 && !values.overwrite)
    throw new Sorry(
      'The table says otherwise in places. Nothing was written: --overwrite writes the files over it.',
    );
  await writeConfig(district);
  console.log(`${district.slug} is loaded.`);
  return 0;
}

runCommand(load);
