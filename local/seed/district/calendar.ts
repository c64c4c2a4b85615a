import * as z from 'zod';
import type { Calendar } from '../../../functions/shared/district/calendar.ts';
import { dayOnSchema, weekSchema } from '../../../functions/shared/district/calendar.ts';
import { deadlineSchema } from '../../../functions/shared/district/deadline-schemas.ts';
import { type CalendarFault, calendarFaults } from '../../../functions/shared/district/working-days.ts';
import { localizedSchema } from '../../../functions/shared/http/contract.ts';
import { type Problems, pathText, readYaml, type YamlFile } from './files.ts';

const DAY_MS = 86_400_000;
const date = z.iso.date({ error: 'must be a date, 2026-10-01' });

const daysOf = ({ from, to }: { from: string; to: string }): string[] =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 }, (_, index) =>
    new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
  );

const fileSchema = z.strictObject({
  off: z.array(
    z
      .strictObject({ from: date, to: date, name: localizedSchema })
      .refine((range) => range.from <= range.to && daysOf(range).length <= 31, {
        path: ['to'],
        error: 'must not be before from, nor more than a month after it',
      }),
  ),
  on: z.array(dayOnSchema),
});
type File = { name: string; yaml: YamlFile<z.output<typeof fileSchema>> };

/** When a district works, as district.yaml says it: the holidays are in files that districts share. */
export const workingTimeSchema = z.strictObject({
  timeZone: z.string().default('Asia/Shanghai'),
  calendars: z.array(z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be the name of a file in calendars/')),
  week: weekSchema,
  deadline: deadlineSchema,
});
type WorkingTime = z.output<typeof workingTimeSchema>;

const WORDS: Record<CalendarFault['code'], string> = {
  week_without_hours: 'the week has no working hours',
  hours_overlap: 'hours must follow one another, each of some length:',
  date_twice: 'is named twice:',
  made_up_without_hours: 'is made up with the hours of a day that has none:',
  no_working_days: 'nobody works for a month or more from',
  unknown_zone: 'is no time zone of the IANA list:',
};

/** Reads the calendars that a district names, from the folder beside its own, and checks what they make together. */
export function readCalendar(
  folder: string,
  settings: YamlFile<{ code: string; workingTime: WorkingTime }> | undefined,
  problems: Problems,
): Calendar | undefined {
  if (!settings) return undefined;
  const { calendars, ...rest } = settings.value.workingTime;
  const files = calendars.flatMap((name): File[] => {
    const file = `../calendars/${name}.yaml`;
    const yaml = readYaml(folder, file, fileSchema, problems);
    return yaml ? [{ name: file, yaml }] : [];
  });
  const off = files.flatMap(({ name, yaml }) =>
    yaml.value.off.flatMap((range, index) =>
      daysOf(range).map((day) => ({
        file: name,
        line: yaml.lineOf(['off', index]),
        date: day,
        name: range.name,
      })),
    ),
  );
  const on = files.flatMap(({ name, yaml }) =>
    yaml.value.on.map((day, index) => ({ file: name, line: yaml.lineOf(['on', index]), ...day })),
  );
  for (const { code, path, about } of calendarFaults({ ...rest, off, on })) {
    const [list, index] = path;
    const where = list === 'off' ? off[Number(index ?? 0)] : list === 'on' ? on[Number(index)] : undefined;
    const named =
      list === 'off' && code === 'no_working_days' ? off.find((day) => day.date === about) : where;
    if (named) problems.add(named.file, named.line, `${WORDS[code]} ${about}`);
    else {
      const at = ['workingTime', ...path];
      problems.add('district.yaml', settings.lineOf(at), `${pathText(at)}: ${WORDS[code]} ${about}`);
    }
  }
  return {
    ...rest,
    code: settings.value.code,
    off: off.map((day) => ({ date: day.date, name: day.name })),
    on: on.map((day) => ({ date: day.date, as: day.as })),
    version: 1,
  };
}
