export const layouts = ['label', 'plate', 'stall', 'badge'] as const;
export type Layout = (typeof layouts)[number];

/** A job that issues or prints codes, as the API tells of it. */
export type CodeJob = {
  id: string;
  kind: 'issue' | 'print';
  layout?: Layout;
  of?: { job?: string; region?: string; kind?: string };
  state: 'running' | 'done' | 'cancelled';
  preparing: boolean;
  total: number;
  done: number;
  skipped: number;
  by: { id: string; name: string };
  startedAt: string;
  endedAt?: string;
  files?: { name: string; about?: string; labels?: number; pages?: number; bytes?: number }[];
};

export type Preview = {
  total: number;
  skipped: number;
  passedOver: number;
  encoding: string;
  kinds: Record<string, number>;
  communities: number;
  sample: { kind: string; place: { name: string; regionCode: string } }[];
  errorCount: number;
  errors: { line: number; column?: string; code: string; message: string }[];
};

/** Often enough to see it move, seldom enough to cost nothing. */
export const pollMs = 2_000;
