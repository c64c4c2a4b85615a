import type { Category, Deadline, Terms } from '../api/records.ts';

type Data = Record<string, unknown>;
/** The form asks first how a deadline is told; `special` says which severities have one of their own. */
export type CategoryForm = Category & {
  how: 'above' | 'hours' | 'full';
  special: { minor: boolean; urgent: boolean };
};

const NEW_TERMS: Terms = { clock: 'working', case: 1_260 };
/** A category that says nothing of its own yet. */
export const NEW_FORM = {
  how: 'above',
  special: { minor: false, urgent: false },
  deadline: NEW_TERMS,
} as const;

export const toForm = (category: Category): CategoryForm => ({
  ...category,
  how: category.deadline ? 'full' : category.hours === undefined ? 'above' : 'hours',
  deadline: category.deadline ?? NEW_TERMS,
  special: {
    minor: category.deadline?.severities?.minor !== undefined,
    urgent: category.deadline?.severities?.urgent !== undefined,
  },
});

/** Emptied fields are left out: the API has no word for "none". */
function plainTerms({ clock, case: whole, stages }: Terms): Terms {
  const kept = Object.entries(stages ?? {}).filter(([, minutes]) => minutes);
  return { clock, case: whole, ...(kept.length > 0 ? { stages: Object.fromEntries(kept) } : {}) };
}

function plainDeadline(deadline: Deadline, special: CategoryForm['special']): Deadline {
  const severities = (['minor', 'urgent'] as const).flatMap((severity) => {
    const terms = deadline.severities?.[severity];
    return special[severity] && terms ? [[severity, plainTerms({ ...NEW_TERMS, ...terms })] as const] : [];
  });
  return {
    ...plainTerms(deadline),
    ...(severities.length > 0 ? { severities: Object.fromEntries(severities) } : {}),
  };
}

/** Undefined, not left out: what is left out would be filled up from the record as it was. */
export function fromForm({ how, special, ...category }: CategoryForm): Data {
  return {
    ...category,
    hours: how === 'hours' ? category.hours : undefined,
    deadline: how === 'full' && category.deadline ? plainDeadline(category.deadline, special) : undefined,
    severity: category.severity || undefined,
  };
}

/** What the API is sent: a new category with its code, a known one with where it is to stand. */
export function categoryBody(data: Data): Data {
  const { code, parent, name, hours, deadline, severity, version, retired } = data;
  const notice = data.emergency as { phone?: string } | null | undefined;
  return {
    ...(version === undefined ? { code, ...(parent ? { parent } : {}) } : { parent: parent || null }),
    name,
    ...(hours === undefined ? {} : { hours }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(severity === undefined ? {} : { severity }),
    // A notice without a number is none: an emptied form field takes it away.
    ...(notice?.phone ? { emergency: notice } : {}),
    ...(version === undefined ? {} : { retired: retired === true, version }),
  };
}
