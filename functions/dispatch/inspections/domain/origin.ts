/** Who began an order that no resident reported: somebody of the staff, a plan when its time came, or a courier. */
export const ORIGINS = ['staff', 'schedule', 'courier'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What an order owes to a plan: which one, and for which date of it. */
export interface OfPlan {
  id: string;
  title: string;
  /** Local date of the occurrence. */
  date: string;
}

/** The card it was raised from: its code, and what is printed on it. Who carried it is known to nobody here. */
export interface OfCourier {
  code: string;
  name: string;
}

/** The round on which something was found, and at which of its points. */
export interface Source {
  order: string;
  point?: string | undefined;
}
