/**
 * A refusal with a stable code. Domain code throws it; `http/problem.ts` gives it a status and words in the
 * person's language, workers retry it or let the queue do so.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldError[];

  constructor(code: string, params: Record<string, string | number> = {}, fields: FieldError[] = []) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

export interface FieldError {
  path: string;
  message: string;
}

/** The row changed between our read and our write. Re-read and decide again. */
export const staleVersion = (): DomainError => new DomainError('stale_version');
export const notFound = (): DomainError => new DomainError('not_found');

export function isCode(error: unknown, code: string): boolean {
  return error instanceof DomainError && error.code === code;
}
