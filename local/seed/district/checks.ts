import type { Category, Unit } from '../../../functions/shared/district/schemas.ts';
import type { Problems, YamlFile } from './files.ts';
import type { RegionLine } from './regions.ts';
import type { CategoriesFile, RoutesFile, UnitsFile } from './schemas.ts';

interface Loaded {
  problems: Problems;
  settings: YamlFile<{ code: string; industryUnits?: Record<string, string> | undefined }>;
  regionLines: readonly RegionLine[];
  unitsFile: YamlFile<UnitsFile>;
  categoriesFile: YamlFile<CategoriesFile>;
  routesFile: YamlFile<RoutesFile>;
  units: readonly Unit[];
  categories: readonly Category[];
}

/** What one file says of another: every code that is named must exist, and every leaf must lead somewhere. */
export function checkReferences(loaded: Loaded): void {
  const { problems, settings, regionLines, unitsFile, units } = loaded;
  const regions = new Set(regionLines.map(({ row }) => row.code));
  if (!regions.has(settings.value.code)) {
    problems.add(
      'district.yaml',
      settings.lineOf(['code']),
      `code: no region ${settings.value.code} in regions.csv`,
    );
  }
  for (const [industry, unit] of Object.entries(settings.value.industryUnits ?? {}))
    if (!units.some(({ code }) => code === unit))
      problems.add(
        'district.yaml',
        settings.lineOf(['industryUnits', industry]),
        `industryUnits.${industry}: no unit ${unit} in units.yaml`,
      );
  unitsFile.value.units.forEach(({ code, region }, index, all) => {
    const at = (field: string, what: string) =>
      problems.add(
        'units.yaml',
        unitsFile.lineOf(['units', index, field]),
        `units[${index}].${field}: ${what}`,
      );
    if (!regions.has(region)) at('region', `no region ${region} in regions.csv`);
    if (all.findIndex((unit) => unit.code === code) < index) at('code', `${code} is used twice`);
  });
  checkCategories(loaded);
  checkRoutes(loaded, regions);
}

function checkRoutes(
  { problems, routesFile, units, categories }: Loaded,
  regions: ReadonlySet<string>,
): void {
  const seen = new Map<string, string>();
  for (const [index, { id, category, region, to }] of routesFile.value.routes.entries()) {
    const at = (field: string, what: string) =>
      problems.add(
        'routes.yaml',
        routesFile.lineOf(['routes', index, field]),
        `routes[${index}].${field}: ${what}`,
      );
    if (category !== '*' && !categories.some(({ code }) => code === category)) {
      at('category', `no category ${category} in categories.yaml`);
    }
    if (region !== '*' && !regions.has(region)) at('region', `no region ${region} in regions.csv`);
    if ('unit' in to && !units.some(({ code }) => code === to.unit))
      at('to', `no unit ${to.unit} in units.yaml`);
    const place = `${category} in ${region}`;
    if (seen.has(id)) at('id', `${id} is used twice`);
    else if (seen.has(place)) at('id', `${seen.get(place)} already routes ${place}`);
    seen.set(id, id).set(place, id);
  }
}

function checkCategories({ problems, categoriesFile, routesFile }: Loaded): void {
  const everywhere = routesFile.value.routes
    .filter(({ region }) => region === '*')
    .map(({ category }) => category);
  const seen = new Set<string>();
  for (const [index, parent] of categoriesFile.value.categories.entries()) {
    for (const [position, item] of parent.items.entries()) {
      const code = `${parent.code}.${item.code}`;
      const at = (what: string) =>
        problems.add(
          'categories.yaml',
          categoriesFile.lineOf(['categories', index, 'items', position, 'code']),
          what,
        );
      if (seen.has(code)) at(`${code} is used twice`);
      seen.add(code);
      if (!['*', parent.code, code].some((category) => everywhere.includes(category))) {
        at(`${code}: no route covers it in every region`);
      }
    }
  }
}
