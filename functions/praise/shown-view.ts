import * as z from 'zod';
import { config } from '../shared/district/config.ts';
import { dateAt } from '../shared/district/on-duty.ts';
import { inLanguage, type Language, STAFF_ROLES } from '../shared/http/contract.ts';
import { publishedOf } from '../shared/staff-directory/published.ts';
import type { Praise } from './domain/praise.ts';

/** What everybody sees of a praise that is shown: an allow-list. A neighbour has neither name nor door in it. */
export const shownSchema = z.strictObject({
  on: z.iso.date(),
  to: z.union([
    z.strictObject({
      kind: z.literal('worker'),
      role: z.enum(STAFF_ROLES),
      unit: z.string().optional(),
      /** Where their card publishes it. */
      name: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal('neighbour') }),
  ]),
  reasons: z.array(z.string()),
  words: z.string().optional(),
});
export type Shown = z.infer<typeof shownSchema>;

/** By id, as others see them; without those of staff who work here no longer. */
export async function shownAs(praises: readonly Praise[], language: Language): Promise<Map<string, Shown>> {
  const staffIds = praises.flatMap(({ kind, whose }) => (kind === 'worker' ? [whose] : []));
  const [people, units] = await Promise.all([publishedOf([...new Set(staffIds)]), config('unit')]);
  const to = ({ kind, whose }: Praise): Shown['to'] | undefined => {
    if (kind === 'neighbour') return { kind };
    const person = people.get(whose);
    if (!person) return undefined;
    const unit = units.find(({ code }) => code === person.unit);
    return {
      kind,
      role: person.role,
      ...(unit ? { unit: inLanguage(unit.name, language) } : {}),
      ...(person.name === undefined ? {} : { name: person.name }),
    };
  };
  return new Map(
    praises.flatMap((praise): [string, Shown][] => {
      const whom = to(praise);
      const { id, on, shownAt, reasons, words } = praise;
      const view = {
        on: shownAt === undefined ? on : dateAt(shownAt),
        reasons,
        ...(words === undefined ? {} : { words }),
      };
      return whom ? [[id, { ...view, to: whom }]] : [];
    }),
  );
}
