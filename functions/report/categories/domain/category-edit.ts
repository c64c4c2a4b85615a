import * as z from 'zod';
import { type Category, categorySchema } from '../../../shared/district/schemas.ts';
import { DomainError, staleVersion } from '../../../shared/errors.ts';
import { type StaffRole, words } from '../../../shared/http/contract.ts';

export const CATEGORY_EDITORS: readonly StaffRole[] = ['administrator', 'district_operator'];
/** All of them are read whole by every page that offers them. */
export const MOST_CATEGORIES = 300;
/** A page of tiles; and all of them are put in order in one transaction. */
export const MOST_TILES = 60;

const text = (max: number) => z.strictObject({ zh: words(1, max), en: words(1, max) });

/** What an editor says of a category; what is left out is taken away. */
export const categoryShape = {
  name: text(60),
  hours: categorySchema.shape.hours,
  deadline: categorySchema.shape.deadline,
  severity: categorySchema.shape.severity,
  emergency: z.strictObject({ text: text(200), phone: z.string().regex(/^\d{3,12}$/) }).optional(),
};
export const oneDeadline = {
  test: (edit: { hours?: unknown; deadline?: unknown }): boolean =>
    edit.hours === undefined || edit.deadline === undefined,
  params: { path: ['hours'], error: 'hours_or_deadline' },
};

type Said = Pick<Category, 'name' | 'hours' | 'deadline' | 'severity' | 'emergency'>;

export interface CategoryEdit extends Said {
  version: number;
  /** Left out: as it was. null: none. */
  parent?: string | null | undefined;
  /** Left out: as it was. */
  retired?: boolean | undefined;
}

/**
 * Two levels: a group holds categories, a category holds none. Who would stand below themselves stands nowhere.
 * @throws DomainError `category_in_itself`, `unknown_category`, `category_too_deep`, `group_retired`, `list_full`
 */
export function checkPlace(code: string, parent: string | undefined, all: readonly Category[]): void {
  if (parent === undefined) return;
  if (parent === code || all.some((each) => each.code === parent && each.parent === code))
    throw new DomainError('category_in_itself');
  const group = all.find((each) => each.code === parent);
  if (!group) throw new DomainError('unknown_category');
  if (group.parent !== undefined || all.some((each) => each.parent === code))
    throw new DomainError('category_too_deep');
  if (group.retired) throw new DomainError('group_retired');
  const beside = all.filter((each) => each.parent === parent && each.code !== code);
  if (beside.length >= MOST_TILES) throw new DomainError('list_full', { most: MOST_TILES });
}

/** A category as it will be, and the group that must not have changed for that. */
export interface CategoryChange {
  before?: Category;
  after: Category;
  /** Under which it comes to stand, or stands in use again. */
  under?: string;
}

const definite = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as never;

/** @throws DomainError `already_exists`, `list_full` and those of `checkPlace` */
export function created(
  code: string,
  parent: string | undefined,
  said: Said,
  all: readonly Category[],
): CategoryChange {
  if (all.some((each) => each.code === code)) throw new DomainError('already_exists', { code });
  if (all.length >= MOST_CATEGORIES) throw new DomainError('list_full', { most: MOST_CATEGORIES });
  checkPlace(code, parent, all);
  const after = { code, ...definite({ ...said, parent }), name: said.name, version: 1 };
  return { after, ...(parent ? { under: parent } : {}) };
}

/** @throws DomainError `stale_version`, `group_in_use` and those of `checkPlace` */
export function edited(before: Category, edit: CategoryEdit, all: readonly Category[]): CategoryChange {
  if (before.version !== edit.version) throw staleVersion();
  const { version, parent: said, retired: gone, ...rest } = edit;
  const parent = said === undefined ? before.parent : (said ?? undefined);
  const retired = gone ?? before.retired;
  const moved = parent !== before.parent;
  const back = before.retired && !retired;
  if (moved || back) checkPlace(before.code, parent, all);
  const held = all.filter((each) => each.parent === before.code && !each.retired).length;
  if (retired && held > 0) throw new DomainError('group_in_use', { count: held });
  // What this form does not speak of stays as it was.
  const {
    hours: _,
    deadline: _d,
    severity: _s,
    emergency: _e,
    parent: _p,
    position: _o,
    retired: _r,
    ...kept
  } = before;
  const after = {
    ...kept,
    ...definite({ ...rest, parent, position: moved ? undefined : before.position }),
    name: edit.name,
    ...(retired ? { retired: true as const } : {}),
    version: version + 1,
  };
  return { before, after, ...((moved || back) && parent ? { under: parent } : {}) };
}
