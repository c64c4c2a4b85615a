export const RIGHTS = ['submit', 'update'] as const;
export type Right = (typeof RIGHTS)[number];

/** A key as the server tells of it; `key` itself only when it was just made. */
export type Program = {
  id: string;
  name: string;
  rights: Right[];
  perDay: number;
  createdAt: string;
  revokedAt?: string;
};
export type MadeProgram = Program & { key: string };
