import { type Plan, planSchema } from './domain/plan.ts';

/** What the console sees: everything but the sweeper's own count. */
export const planView = planSchema.omit({ turn: true });
export const viewOf = ({ turn: _, ...plan }: Plan) => planView.parse(plan);
export const planRow = planView.omit({ sheet: true, description: true });
