/** Why nothing is done about a report. The pages put each in words for whoever reported it. */
export const GROUNDS = [
  'not_our_matter',
  'insufficient',
  'private_dispute',
  'duplicate',
  'names_a_person',
] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Rejection {
  ground: Ground;
  by: { id: string; name: string };
}
