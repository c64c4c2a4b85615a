import { InvalidForRow, invalid } from './errors.ts';
import {
  type Condition,
  type Operand,
  type Path,
  parseCondition,
  parseProjection,
  parseUpdate,
} from './expression-parser.ts';
import { compare, copy, equal, type Item, isMap, typeOf, type Value } from './values.ts';

/** Names and values of one request; what is given and not used is an error, as in the real thing. */
export class Bindings {
  private readonly names: Record<string, string>;
  private readonly values: Record<string, Value>;
  private readonly used = new Set<string>();

  constructor(names: Record<string, string> = {}, values: Record<string, Value> = {}) {
    this.names = names;
    this.values = values;
  }

  name(token: string | number): string | number {
    if (typeof token === 'number' || !token.startsWith('#')) return token;
    this.used.add(token);
    const name = this.names[token];
    if (name === undefined) throw invalid(`An expression attribute name is not defined: ${token}`);
    return name;
  }

  value(token: string): Value {
    this.used.add(token);
    const value = this.values[token];
    if (value === undefined) throw invalid(`An expression attribute value is not defined: ${token}`);
    return value;
  }

  /** Marks what an expression names: evaluation may stop early, the check must not depend on it. */
  touch(...expressions: (string | undefined)[]): void {
    for (const text of expressions)
      for (const [token] of text?.matchAll(/[#:][A-Za-z0-9_]+/g) ?? []) {
        if (token.startsWith('#')) this.name(token);
        else this.value(token);
      }
  }

  requireUsed(): void {
    for (const token of [...Object.keys(this.names), ...Object.keys(this.values)])
      if (!this.used.has(token))
        throw invalid(`Value provided in the expression attributes unused: ${token}`);
  }
}

const resolve = (path: Path, bindings: Bindings): Path => path.map((part) => bindings.name(part));

export function valueAt(item: Value | undefined, path: Path): Value | undefined {
  let value: Value | undefined = item;
  for (const part of path) {
    if (typeof part === 'number') value = Array.isArray(value) ? value[part] : undefined;
    else value = isMap(value) ? value[part] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

function evaluate(operand: Operand, item: Item | undefined, bindings: Bindings): Value | undefined {
  switch (operand.kind) {
    case 'value':
      return bindings.value(operand.name);
    case 'path':
      return valueAt(item, resolve(operand.path, bindings));
    case 'sum': {
      const left = evaluate(operand.left, item, bindings);
      const right = evaluate(operand.right, item, bindings);
      if (typeof left !== 'number' || typeof right !== 'number')
        throw new InvalidForRow('An operand in the update expression has an incorrect data type');
      return operand.sign === '+' ? left + right : left - right;
    }
    case 'call': {
      const [first, second] = operand.of.map((inner) => evaluate(inner, item, bindings));
      if (operand.name === 'if_not_exists') return first ?? second;
      if (operand.name === 'list_append') {
        if (!Array.isArray(first) || !Array.isArray(second))
          throw new InvalidForRow('An operand in the update expression has an incorrect data type');
        return [...first, ...second];
      }
      if (operand.name !== 'size') throw invalid(`Invalid function name: ${operand.name}`);
      return lengthOf(first);
    }
  }
}

function lengthOf(value: Value | undefined): number | undefined {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  if (value instanceof Set) return value.size;
  if (value instanceof Uint8Array) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  return undefined;
}

function compared(sign: string, left: Value | undefined, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return sign === '<>' && left !== right;
  if (sign === '=') return equal(left, right);
  if (sign === '<>') return !equal(left, right);
  const difference = compare(left, right);
  if (difference === undefined) return false;
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  if (sign === '>') return difference > 0;
  if (sign === '>=') return difference >= 0;
  throw invalid(`Invalid comparator ${sign}`);
}

function tested(name: string, of: (Value | undefined)[]): boolean {
  const [first, second] = of;
  if (name === 'attribute_exists') return first !== undefined;
  if (name === 'attribute_not_exists') return first === undefined;
  if (first === undefined || second === undefined) return false;
  if (name === 'attribute_type') return typeOf(first) === second;
  if (name === 'begins_with')
    return typeof first === 'string' && typeof second === 'string' && first.startsWith(second);
  if (typeof first === 'string') return typeof second === 'string' && first.includes(second);
  if (Array.isArray(first)) return first.some((inner) => equal(inner, second));
  return first instanceof Set && first.has(second);
}

export function holds(condition: Condition, item: Item | undefined, bindings: Bindings): boolean {
  const of = (operand: Operand) => evaluate(operand, item, bindings);
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, item, bindings) && holds(condition.right, item, bindings);
    case 'or':
      return holds(condition.left, item, bindings) || holds(condition.right, item, bindings);
    case 'not':
      return !holds(condition.inner, item, bindings);
    case 'test':
      return tested(condition.name, condition.of.map(of));
    case 'in':
      return condition.among.some((one) => compared('=', of(condition.value), of(one)));
    case 'between': {
      const value = of(condition.value);
      return compared('>=', value, of(condition.low)) && compared('<=', value, of(condition.high));
    }
    case 'compare':
      return compared(condition.sign, of(condition.left), of(condition.right));
  }
}

export const conditionHolds = (
  text: string | undefined,
  item: Item | undefined,
  bindings: Bindings,
): boolean => text === undefined || holds(parseCondition(text), item, bindings);

/** The container that holds the last part of a path. @throws when the way there does not exist */
function holderOf(item: Item, path: Path): Item | Value[] {
  const holder = path.length === 1 ? item : valueAt(item, path.slice(0, -1));
  if (isMap(holder) || Array.isArray(holder)) return holder;
  throw new InvalidForRow('The document path provided in the update expression is invalid for update');
}

function assign(item: Item, path: Path, value: Value): void {
  const holder = holderOf(item, path);
  const last = path[path.length - 1] as string | number;
  if (Array.isArray(holder)) holder[Math.min(Number(last), holder.length)] = value;
  else holder[String(last)] = value;
}

function drop(item: Item, path: Path): void {
  const holder = path.length === 1 ? item : valueAt(item, path.slice(0, -1));
  const last = path[path.length - 1] as string | number;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (isMap(holder)) delete holder[String(last)];
  else throw new InvalidForRow('The document path provided in the update expression is invalid for update');
}

/** The item after an update; operands see it as it was before. */
export function updated(text: string, before: Item, bindings: Bindings, keyNames: readonly string[]): Item {
  const update = parseUpdate(text);
  const after = copy(before);
  const touched = [
    ...update.set.map(({ path }) => path),
    ...update.remove,
    ...update.add.map(({ path }) => path),
    ...update.delete.map(({ path }) => path),
  ].map((path) => resolve(path, bindings));
  for (const path of touched)
    if (keyNames.includes(String(path[0])))
      throw invalid(`Cannot update attribute ${path[0]}. This attribute is part of the key`);
  const texts = touched.map((path) => JSON.stringify(path).slice(0, -1));
  texts.forEach((one, i) => {
    if (texts.some((other, j) => i !== j && (other === one || other.startsWith(`${one},`))))
      throw invalid('Two document paths overlap with each other');
  });
  for (const { path, to } of update.set) {
    const value = evaluate(to, before, bindings);
    if (value === undefined)
      throw new InvalidForRow(
        'The provided expression refers to an attribute that does not exist in the item',
      );
    assign(after, resolve(path, bindings), copy(value));
  }
  for (const path of update.remove) drop(after, resolve(path, bindings));
  for (const { path, of } of update.add) {
    const resolved = resolve(path, bindings);
    const old = valueAt(before, resolved);
    const more = evaluate(of, before, bindings);
    if (typeof more === 'number' && (old === undefined || typeof old === 'number'))
      assign(after, resolved, (old ?? 0) + more);
    else if (more instanceof Set && (old === undefined || old instanceof Set))
      assign(after, resolved, new Set([...(old ?? []), ...more]));
    else throw new InvalidForRow('An operand in the update expression has an incorrect data type');
  }
  for (const { path, of } of update.delete) {
    const resolved = resolve(path, bindings);
    const old = valueAt(before, resolved);
    const less = evaluate(of, before, bindings);
    if (!(less instanceof Set)) throw new InvalidForRow('Incorrect operand type for operator DELETE');
    if (!(old instanceof Set)) continue;
    const rest = [...old].filter((inner) => !less.has(inner));
    if (rest.length > 0) assign(after, resolved, new Set(rest));
    else drop(after, resolved);
  }
  return after;
}

/** Top-level and nested attributes that a projection names. */
export function projected(text: string | undefined, item: Item, bindings: Bindings): Item {
  if (text === undefined) return item;
  const out: Item = {};
  for (const path of parseProjection(text).map((raw) => resolve(raw, bindings))) {
    const value = valueAt(item, path);
    if (value === undefined) continue;
    let holder = out;
    for (const part of path.slice(0, -1)) {
      holder[String(part)] ??= {};
      holder = holder[String(part)] as Item;
    }
    holder[String(path[path.length - 1])] = value;
  }
  return out;
}
