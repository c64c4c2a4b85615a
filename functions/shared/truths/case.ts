/** One line of the reporter's page that is their own word: filed, solved, reopened, rated. */
export interface Word {
  action: string;
  /** Version of the report that this word made. */
  version: number;
  at: number;
}
export interface LogLine {
  action: string;
  version: number;
  at: number;
  /** Staff's own business. */
  internal: boolean;
}
export interface PhotoLine {
  uploadId: string;
  owner: 'report' | 'order';
  status: string;
  at: number;
}

/**
 * What all rows of one report say: its own, its work order's, its review's. Nothing of what people wrote is kept,
 * and nothing of it is read from the table.
 */
export interface Case {
  /** The characters that the ids of a report, its order and its review have in common. */
  readonly id: string;
  report?: { at: number; version: number; shown: number; solved: boolean; ratedAt: number; contact: boolean };
  words: Word[];
  /** When the reporter's program added something. */
  remarks: number[];
  /** Versions of the work order that stand among the report's steps. */
  told: number[];
  /** Uploads whose refusal stands among the report's steps. */
  refused: string[];
  order?: { version: number; closed: boolean; rated: boolean; reported: boolean };
  log: LogLine[];
  photos: PhotoLine[];
  /** Uploads of its parts that the order shows, too. */
  shared: string[];
  uploads: { uploadId: string; owner: 'report' | 'order' }[];
  filed: boolean;
  contact: boolean;
  /** When the rating was given, if a review tells of it. */
  review?: number;
  decided: boolean;
}

export const newCase = (id: string): Case => ({
  id,
  words: [],
  remarks: [],
  told: [],
  refused: [],
  log: [],
  photos: [],
  shared: [],
  uploads: [],
  filed: false,
  contact: false,
  decided: false,
});

/** News of the work order that the reporter is not told of: they are the reporter's own words. */
const OWN_WORDS = new Set(['solved', 'rated', 'closed']);
export const isNews = ({ action, internal }: LogLine): boolean => !internal && !OWN_WORDS.has(action);

export const reportId = ({ id }: Case): string => `R${id}`;
export const orderId = ({ id }: Case): string => `W${id}`;
export const reviewId = ({ id }: Case): string => `V${id}`;
