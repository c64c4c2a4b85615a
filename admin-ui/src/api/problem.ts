type FieldErrors = { [key: string]: string | FieldErrors };
export type ProblemBody = {
  title?: string;
  detail?: string;
  code?: string;
  status?: number;
  errors?: { path: string | (string | number)[]; message: string }[];
};

/** An API answer that is not a success, with its message ready to be shown to a person. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** react-admin reads `body.errors` (nested like the form's values) and puts each beside its input. */
  readonly body: { errors?: FieldErrors };

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'http_error';
    this.title = body.title ?? '';
    this.body = body.errors?.length ? { errors: toFieldErrors(body.errors) } : {};
  }
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);

/** Reads the body of a failed answer; a proxy's HTML page still becomes a problem. */
export async function toProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  return new Problem(response.status, typeof body === 'object' && body !== null ? (body as ProblemBody) : {});
}

/** What a field can be refused for, where the pages have better words than "not right". */
const worded = new Set(['required', 'unreadable_characters', 'repeated']);

function toFieldErrors(errors: NonNullable<ProblemBody['errors']>): FieldErrors {
  const tree: FieldErrors = {};
  for (const { path, message } of errors) {
    const keys = (Array.isArray(path) ? path.map(String) : path.split(/[./]/)).filter((key) => key !== '');
    // The API names the part of the request first; forms only know the body's own fields.
    if (keys[0] === 'body') keys.shift();
    const last = keys.pop();
    if (last === undefined || keys.includes('__proto__')) continue;
    let node = tree;
    for (const key of keys) {
      const child = node[key];
      const branch = typeof child === 'object' ? child : {};
      node[key] = branch;
      node = branch;
    }
    node[last] = worded.has(message) ? `problem.field.${message}` : 'problem.field.invalid';
  }
  return tree;
}
