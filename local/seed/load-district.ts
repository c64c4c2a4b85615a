import { basename, resolve } from 'node:path';
import type { Rule } from '../../functions/points/domain/rule.ts';
import type { Shape } from '../../functions/shared/district/boundaries/shape.ts';
import type { Calendar } from '../../functions/shared/district/calendar.ts';
import { officeOf } from '../../functions/shared/district/offices.ts';
import type {
  Category,
  Region,
  Route,
  District as Settings,
  Unit,
} from '../../functions/shared/district/schemas.ts';
import { readBoundaries } from './district/boundaries.ts';
import { readCalendar } from './district/calendar.ts';
import { checkReferences } from './district/checks.ts';
import { Problems, readYaml } from './district/files.ts';
import { type FirstNotice, readNotices } from './district/notices.ts';
import { readRegions } from './district/regions.ts';
import { readRules } from './district/rules.ts';
import {
  type CategoriesFile,
  categoriesFileSchema,
  districtFileSchema,
  routesFileSchema,
  type UnitsFile,
  unitsFileSchema,
} from './district/schemas.ts';

/** A district's configuration as the table holds it. */
export interface District {
  /** The folder's name, which is also MASHANG_DISTRICT. */
  slug: string;
  district: Settings;
  regions: Region[];
  /** By region, for those that are drawn. */
  boundaries: ReadonlyMap<string, Shape>;
  units: Unit[];
  categories: Category[];
  routes: Route[];
  rules: Rule[];
  notices: FirstNotice[];
  calendar: Calendar;
}

/**
 * Reads a district's folder and checks every file and every reference between them.
 * @throws DistrictFilesError naming each file and line that is wrong
 */
export function loadDistrict(folder: string): District {
  const problems = new Problems(folder);
  const settings = readYaml(folder, 'district.yaml', districtFileSchema, problems);
  const calendar = readCalendar(folder, settings, problems);
  const regionLines = readRegions(folder, problems);
  const boundaries = readBoundaries(folder, regionLines, problems);
  const unitsFile = readYaml(folder, 'units.yaml', unitsFileSchema, problems);
  const categoriesFile = readYaml(folder, 'categories.yaml', categoriesFileSchema, problems);
  const routesFile = readYaml(folder, 'routes.yaml', routesFileSchema, problems);
  const rules = readRules(folder, problems);
  const notices = readNotices(folder, problems);
  problems.throwIfAny();
  if (!settings || !calendar || !unitsFile || !categoriesFile || !routesFile)
    throw new Error('a file is missing unnoticed');

  const regions = regionLines.map(({ row }) =>
    boundaries.has(row.code) ? { ...row, drawn: row.version } : row,
  );
  const units = [
    ...unitsFile.value.units.map(department),
    ...regions.flatMap((region) => officeOf(region) ?? []),
  ];
  const categories = flatten(categoriesFile.value);
  checkReferences({
    problems,
    settings,
    regionLines,
    unitsFile,
    categoriesFile,
    routesFile,
    units,
    categories,
  });
  problems.throwIfAny();

  const { map, workingTime: _, ...rest } = settings.value;
  const { tileUrl } = map;
  return {
    slug: basename(resolve(folder)),
    district: { ...rest, map: tileUrl === null ? null : { ...map, tileUrl } },
    regions,
    boundaries,
    units,
    categories,
    routes: routesFile.value.routes.map((route) => ({ ...route, version: 1 })),
    rules,
    notices,
    calendar,
  };
}

const department = ({ region, ...unit }: UnitsFile['units'][number]): Unit => ({
  ...unit,
  regionCode: region,
  version: 1,
});

/** A parent cannot be reported; its hours say how long its slowest item may take, where all of them count hours. */
function flatten({ categories }: CategoriesFile): Category[] {
  return categories.flatMap(({ items, ...parent }) => {
    const hours = items.flatMap((item) => item.hours ?? []);
    const slowest = parent.deadline || hours.length < items.length ? {} : { hours: Math.max(...hours) };
    return [
      { ...parent, ...slowest, version: 1 },
      ...items.map((item) => ({
        ...item,
        code: `${parent.code}.${item.code}`,
        parent: parent.code,
        version: 1,
      })),
    ];
  });
}
