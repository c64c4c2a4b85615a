import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { Sorry } from '../../sorry.ts';

type Path = readonly PropertyKey[];

/** Everything that is wrong with a district's files, one `file:line what` a line. */
export class DistrictFilesError extends Sorry {
  override name = 'DistrictFilesError';
  readonly problems: readonly string[];

  constructor(folder: string, problems: readonly string[]) {
    super(
      `The district's files in ${folder} are not usable:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Collects problems over all files, so that one run names every one of them. */
export class Problems {
  readonly #found: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  add(file: string, line: number | undefined, what: string): void {
    this.#found.push(`${file}${line === undefined ? '' : `:${line}`} ${what}`);
  }

  /** @throws DistrictFilesError when anything was found */
  throwIfAny(): void {
    if (this.#found.length > 0) {
      throw new DistrictFilesError(relative(process.cwd(), this.#folder) || '.', this.#found);
    }
  }
}

export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step),
    '',
  );

/** A file's content as text, or undefined with a problem that says it is missing. */
export function readText(folder: string, file: string, problems: Problems): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    problems.add(file, undefined, 'is missing or cannot be read');
    return undefined;
  }
}

export interface YamlFile<T> {
  value: T;
  /** Line of the value at `path`, or of its nearest parent that is in the file. */
  lineOf: (path: Path) => number | undefined;
}

/** Reads and validates a YAML file; what is wrong goes to `problems` with its line. */
export function readYaml<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  problems: Problems,
): YamlFile<z.output<S>> | undefined {
  const text = readText(folder, file, problems);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) {
    problems.add(
      file,
      error.linePos?.[0].line,
      error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'is not YAML',
    );
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: Path): number | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    problems.add(file, lineOf(issue.path), `${pathText(issue.path) || '(file)'}: ${issue.message}`);
  }
  return undefined;
}
