import { invalid } from './errors.ts';

/** The part of the expression grammar that the project uses, and its neighbours. */
export type Path = (string | number)[];
export type Operand =
  | { kind: 'path'; path: Path }
  | { kind: 'value'; name: string }
  | { kind: 'call'; name: string; of: Operand[] }
  | { kind: 'sum'; sign: '+' | '-'; left: Operand; right: Operand };
export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; inner: Condition }
  | { kind: 'compare'; sign: string; left: Operand; right: Operand }
  | { kind: 'between'; value: Operand; low: Operand; high: Operand }
  | { kind: 'in'; value: Operand; among: Operand[] }
  | { kind: 'test'; name: string; of: Operand[] };
export interface Update {
  set: { path: Path; to: Operand }[];
  remove: Path[];
  add: { path: Path; of: Operand }[];
  delete: { path: Path; of: Operand }[];
}

const TOKEN = /\s*(<>|<=|>=|[=<>+\-(),.[\]]|#[A-Za-z0-9_]+|:[A-Za-z0-9_]+|[A-Za-z_][A-Za-z0-9_]*|\d+)/y;
const TESTS = new Set([
  'attribute_exists',
  'attribute_not_exists',
  'begins_with',
  'contains',
  'attribute_type',
]);

class Parser {
  private readonly tokens: string[] = [];
  private at = 0;

  constructor(text: string) {
    TOKEN.lastIndex = 0;
    let end = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      this.tokens.push(match[1] as string);
      end = TOKEN.lastIndex;
    }
    if (text.slice(end).trim() !== '') throw invalid(`Invalid expression: ${text}`);
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  private peek(): string {
    return this.tokens[this.at] ?? '';
  }

  private word(): string {
    return this.peek().toUpperCase();
  }

  private take(expected?: string): string {
    const token = this.tokens[this.at++];
    if (token === undefined || (expected !== undefined && token.toUpperCase() !== expected))
      throw invalid(`Invalid expression: ${expected ?? 'something'} expected, ${token ?? 'nothing'} found`);
    return token;
  }

  private eat(token: string): boolean {
    if (this.word() !== token) return false;
    this.at += 1;
    return true;
  }

  path(): Path {
    const path: Path = [this.take()];
    for (;;) {
      if (this.eat('.')) path.push(this.take());
      else if (this.eat('[')) {
        path.push(Number(this.take()));
        this.take(']');
      } else return path;
    }
  }

  paths(): Path[] {
    const paths = [this.path()];
    while (this.eat(',')) paths.push(this.path());
    return paths;
  }

  private single(): Operand {
    const token = this.peek();
    if (token.startsWith(':')) return { kind: 'value', name: this.take() };
    if (this.tokens[this.at + 1] === '(') return { kind: 'call', name: this.take(), of: this.list() };
    return { kind: 'path', path: this.path() };
  }

  private list(): Operand[] {
    this.take('(');
    const items = [this.single()];
    while (this.eat(',')) items.push(this.single());
    this.take(')');
    return items;
  }

  operand(): Operand {
    let left = this.single();
    while (this.peek() === '+' || this.peek() === '-')
      left = { kind: 'sum', sign: this.take() as '+' | '-', left, right: this.single() };
    return left;
  }

  condition(): Condition {
    let left = this.conjunction();
    while (this.eat('OR')) left = { kind: 'or', left, right: this.conjunction() };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.eat('AND')) left = { kind: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    if (this.eat('NOT')) return { kind: 'not', inner: this.negation() };
    if (this.eat('(')) {
      const inner = this.condition();
      this.take(')');
      return inner;
    }
    if (TESTS.has(this.peek())) return { kind: 'test', name: this.take(), of: this.list() };
    const value = this.single();
    if (this.eat('BETWEEN')) {
      const low = this.single();
      this.take('AND');
      return { kind: 'between', value, low, high: this.single() };
    }
    if (this.eat('IN')) return { kind: 'in', value, among: this.list() };
    return { kind: 'compare', sign: this.take(), left: value, right: this.single() };
  }

  update(): Update {
    const update: Update = { set: [], remove: [], add: [], delete: [] };
    const seen = new Set<string>();
    while (!this.done) {
      const clause = this.take().toUpperCase();
      if (seen.has(clause)) throw invalid(`${clause} may stand once only`);
      seen.add(clause);
      do {
        const path = this.path();
        if (clause === 'REMOVE') update.remove.push(path);
        else if (clause === 'SET') {
          this.take('=');
          update.set.push({ path, to: this.operand() });
        } else if (clause === 'ADD') update.add.push({ path, of: this.single() });
        else if (clause === 'DELETE') update.delete.push({ path, of: this.single() });
        else throw invalid(`Invalid update clause ${clause}`);
      } while (this.eat(','));
    }
    return update;
  }
}

function cached<T>(parse: (parser: Parser) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let parsed = known.get(text);
    if (parsed === undefined) {
      const parser = new Parser(text);
      parsed = parse(parser);
      if (!parser.done) throw invalid(`Invalid expression: ${text}`);
      known.set(text, parsed);
    }
    return parsed;
  };
}

export const parseCondition = cached((parser) => parser.condition());
export const parseUpdate = cached((parser) => parser.update());
export const parseProjection = cached((parser) => parser.paths());
