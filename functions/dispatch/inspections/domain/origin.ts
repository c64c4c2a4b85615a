/** Who began an order that no resident reported: somebody of the staff, or a plan when its time came. */
export const ORIGINS = ['staff', 'schedule'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What an order owes to a plan: which one, and for which date of it. */
export interface OfPlan {
  id: string;
  title: string;
  /** Local date of the occurrence. */
  date: string;
}

/** The round on which something was found, and at which of its points. */
export interface Source {
  order: string;
  point?: string | undefined;
}
