import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { elapsed } from '../../shared/clock.ts';
import { config } from '../../shared/district/config.ts';
import { communityOf, coversAny, subdistrictOf } from '../../shared/district/regions.ts';
import { dutySchema, type Staff, staffSchema } from '../../shared/district/schemas.ts';
import { inLanguage, type Language } from '../../shared/http/contract.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { cardsOf } from './card.ts';

/** Whom residents turn to, the nearest first. */
export const SHOWN_ROLES = ['grid_worker', 'community'] as const;

export const personView = z.strictObject({
  role: z.enum(SHOWN_ROLES),
  unit: z.string().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  note: z.string().optional(),
  duty: dutySchema.optional(),
});

/** A page that a whole neighbourhood opens costs its subdistrict one query a minute and process. */
const FRESH_MS = 60_000;
const MOST = 500;
const cache = new Map<string, { at: number; staff: Promise<Staff[]> }>();

async function load(subdistrict: string): Promise<Staff[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': indexKeys.staffOf(subdistrict) },
      Limit: MOST,
    }),
  );
  return Items.map((item) => staffSchema.parse(item));
}

function staffOf(subdistrict: string): Promise<Staff[]> {
  const known = cache.get(subdistrict);
  if (known && elapsed() - known.at < FRESH_MS) return known.staff;
  const staff = load(subdistrict);
  cache.set(subdistrict, { at: elapsed(), staff });
  staff.catch(() => cache.delete(subdistrict));
  return staff;
}

/** For tests, which hire and ask within a minute. */
export function forgetPeople(): void {
  cache.clear();
}

/** Somebody of this very place: not everybody whose region is the whole subdistrict. */
const looksAfter = ({ regions, status, roles }: Staff, regionCode: string): boolean =>
  status === 'active' &&
  SHOWN_ROLES.some((role) => roles.includes(role)) &&
  coversAny(
    regions.filter((region) => communityOf(region) !== undefined),
    regionCode,
  );

/** Who looks after a place, by role, with what each of them chose to publish; without a choice the role alone. */
export async function peopleOf(
  regionCode: string,
  language: Language,
): Promise<z.infer<typeof personView>[]> {
  const [staff, units] = await Promise.all([staffOf(subdistrictOf(regionCode)), config('unit')]);
  const here = staff.filter((each) => looksAfter(each, regionCode));
  const cards = await cardsOf(here.map(({ id }) => id));
  const people = here.map((person) => {
    const card = cards.get(person.id);
    const unit = units.find(({ code }) => code === person.unit);
    return {
      role: SHOWN_ROLES.find((role) => person.roles.includes(role)) ?? 'community',
      ...(unit ? { unit: inLanguage(unit.name, language) } : {}),
      ...(card?.showName ? { name: person.name } : {}),
      ...(card?.phone ? { phone: card.phone } : {}),
      ...(card?.note ? { note: card.note } : {}),
      ...(person.duty ? { duty: person.duty } : {}),
    };
  });
  return people.sort((a, b) => SHOWN_ROLES.indexOf(a.role) - SHOWN_ROLES.indexOf(b.role));
}
