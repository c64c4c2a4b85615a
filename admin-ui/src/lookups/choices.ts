import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Category, Region } from '../api/records.ts';
import { useName } from './names.ts';
import { useCategories, useRegions, useUnits } from './use-lookups.ts';

export type Choice = { id: string; name: string; group?: string };

/** What can be reported, under its group's name; `groups` adds the groups themselves (a route may take one whole). */
export function useCategoryChoices({ groups = false } = {}): Choice[] {
  const { data } = useCategories();
  const name = useName();
  const translate = useTranslate();
  return useMemo(() => {
    const all = data ?? [];
    const tops = all.filter((category) => !category.parent);
    return tops.flatMap((top) => {
      const leaves = all.filter((category) => category.parent === top.code);
      const group = name(top.name) ?? top.code;
      const whole = {
        id: top.code,
        name: leaves.length ? translate('choice.whole', { name: group }) : group,
        group,
      };
      return [
        ...(groups || leaves.length === 0 ? [whole] : []),
        ...leaves.map((leaf) => leafChoice(leaf, group, name)),
      ];
    });
  }, [data, groups, name, translate]);
}

const leafChoice = (leaf: Category, group: string, name: ReturnType<typeof useName>): Choice => ({
  id: leaf.code,
  name: name(leaf.name) ?? leaf.code,
  group,
});

/** Regions of some levels, each with the way to it in its name: communities of two subdistricts may share one. */
export function useRegionChoices(levels: readonly Region['level'][]): Choice[] {
  const { data } = useRegions();
  const name = useName();
  return useMemo(() => {
    const names = new Map((data ?? []).map((region) => [region.code, name(region.name) ?? region.code]));
    const above = (code: string) =>
      [9, 12].filter((length) => length < code.length).map((length) => names.get(code.slice(0, length)));
    return (data ?? [])
      .filter((region) => levels.includes(region.level))
      .map((region) => ({
        id: region.code,
        name: [...above(region.code), names.get(region.code)].filter(Boolean).join(' › '),
      }));
  }, [data, levels, name]);
}

/** Units that work: all, or those of one kind. */
export function useUnitChoices(only?: 'department'): Choice[] {
  const { data } = useUnits();
  const name = useName();
  const translate = useTranslate();
  return useMemo(() => {
    const order = ['department', 'hotline', 'community'];
    return (data ?? [])
      .filter(({ retired, kind }) => !retired && (!only || kind === only))
      .map((unit) => ({
        id: unit.code,
        name: name(unit.name) ?? unit.code,
        group: translate(`unit_kind.${unit.kind}`),
        rank: order.indexOf(unit.kind),
      }))
      .sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id));
  }, [data, only, name, translate]);
}
