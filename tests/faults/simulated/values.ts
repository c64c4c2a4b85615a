/** Attribute values as the document client hands them over. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | Set<unknown>
  | Value[]
  | { [name: string]: Value };
export type Item = { [name: string]: Value };

export const isMap = (value: unknown): value is Item =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Set) &&
  !(value instanceof Uint8Array);

/** A copy that shares nothing; undefined is left out, as the client of the project is told to do. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((inner) => inner !== undefined).map(copy) as T;
  if (value instanceof Set) return new Set(value) as T;
  if (value instanceof Uint8Array) return value.slice() as T;
  const out: Record<string, unknown> = {};
  for (const name in value) {
    const inner = value[name];
    if (inner !== undefined) out[name] = copy(inner);
  }
  return out as T;
}

const order = (unit: number): number =>
  unit < 0xd800 ? unit : unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;

/** By UTF-8 bytes, which is by code point, not by UTF-16 unit. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return order(left) - order(right);
  }
  return a.length - b.length;
}

/** The type letter of the wire format. */
export function typeOf(value: unknown): string {
  if (typeof value === 'string') return 'S';
  if (typeof value === 'number' || typeof value === 'bigint') return 'N';
  if (typeof value === 'boolean') return 'BOOL';
  if (value === null) return 'NULL';
  if (value instanceof Uint8Array) return 'B';
  if (Array.isArray(value)) return 'L';
  if (value instanceof Set) return typeOf([...value][0]) === 'N' ? 'NS' : 'SS';
  return 'M';
}

/** Order of two values of one type (strings, numbers, bytes); undefined when they cannot be ordered. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b);
  return undefined;
}

export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((inner, i) => equal(inner, b[i]));
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((inner) => b.has(inner));
  if (a instanceof Uint8Array) return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  if (!isMap(a) || !isMap(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => name in b && equal(a[name], b[name]))
  );
}

const textBytes = (text: string): number => Buffer.byteLength(text);

/** Bytes that DynamoDB would bill: names and values, three for every list and map, one more for each inside. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number')
    return Math.ceil(String(Math.abs(value)).replace(/[.e+-]/g, '').length / 2) + 1;
  if (typeof value === 'boolean' || value === null) return 1;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Set) return [...value].reduce<number>((sum, inner) => sum + sizeOf(inner), 0);
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, inner) => sum + 1 + sizeOf(inner), 0);
  let sum = 3;
  for (const name in value as Item) sum += 1 + textBytes(name) + sizeOf((value as Item)[name]);
  return sum;
}

/** Rows are never changed in place, and are weighed at every read. */
const sizes = new WeakMap<Item, number>();

export function itemSize(item: Item): number {
  const known = sizes.get(item);
  if (known !== undefined) return known;
  let sum = 0;
  for (const name in item) sum += textBytes(name) + sizeOf(item[name]);
  sizes.set(item, sum);
  return sum;
}
