import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

interface File {
  off: { from: string; to: string; name: { zh: string; en: string } }[];
  on: { date: string; as: string }[];
}

const DAY_MS = 86_400_000;
const dates = (from: string, to: string): string[] =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 }, (_, index) =>
    new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
  );

const NAME = 'virtual:national-calendars';

/** The holiday files that the district of this build names, for the calendar editor to compare with. */
export function nationalCalendars(): Plugin {
  const districts = join(import.meta.dirname, '../districts');
  const read = (file: string): unknown => parse(readFileSync(join(districts, file), 'utf8'));
  return {
    name: 'national-calendars',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const district = process.env.MASHANG_DISTRICT ?? 'kangbashi';
      const settings = read(`${district}/district.yaml`) as { workingTime?: { calendars: string[] } };
      const files = (settings.workingTime?.calendars ?? []).map(
        (name) => read(`calendars/${name}.yaml`) as File,
      );
      const off = files.flatMap((file) =>
        file.off.flatMap(({ from, to, name }) => dates(from, to).map((date) => ({ date, name }))),
      );
      return `export const off = ${JSON.stringify(off)};\nexport const on = ${JSON.stringify(files.flatMap((file) => file.on))};`;
    },
  };
}
