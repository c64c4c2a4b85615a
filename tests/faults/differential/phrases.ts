import type { Random } from '../simulated/random.ts';

type Fields = Record<string, unknown>;

export const WORDS = ['', 'x', 'xy', 'y', '垃圾桶', 'é', '2026-01-01', '2026-01-02#b'];

/** Random values and conditions; what they bind is collected in `values` and `names`. */
export class Phrases {
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  number(): number {
    return this.random.pick([0, 1, 2, 3, 7, -1, 10, 1.5, 1_000_000, -0.25]);
  }

  value(depth = 0): unknown {
    const { random } = this;
    const kind = random.int(depth > 1 ? 4 : 8);
    if (kind === 0) return this.number();
    if (kind === 1) return random.pick(WORDS);
    if (kind === 2) return random.chance(0.5);
    if (kind === 3) return null;
    if (kind === 4) return Array.from({ length: random.int(3) }, () => this.value(depth + 1));
    if (kind === 5) return new Set(random.shuffle(['x', 'y', 'z']).slice(0, 1 + random.int(3)));
    if (kind === 6) return new Set([1, 2, 3].slice(0, 1 + random.int(3)));
    return { n: this.value(depth + 1), o: this.value(depth + 1) };
  }

  path(names: Record<string, string>): string {
    const { random } = this;
    const path = random.pick([
      'n',
      's',
      'rowlist',
      'deep',
      'tags',
      'extra',
      'deep.n',
      'deep.o',
      'rowlist[0]',
      'rowlist[1]',
      'pk',
      'sk',
      'gone',
    ]);
    if (random.chance(0.6)) return path;
    names[`#${path.slice(0, 3)}`] = path.split(/[.[]/)[0] ?? '';
    return path.replace(/^[a-z]+/, `#${path.slice(0, 3)}`);
  }

  bind(values: Fields, value: unknown): string {
    const name = `:v${Object.keys(values).length}`;
    values[name] = value;
    return name;
  }

  simple(): unknown {
    return this.random.chance(0.5) ? this.number() : this.random.pick(WORDS);
  }

  condition(values: Fields, names: Record<string, string>, depth: number): string {
    const { random } = this;
    const inner = (): string => this.condition(values, names, depth + 1);
    const dice = random.int(depth > 2 ? 9 : 13);
    const path = dice < 9 ? this.path(names) : '';
    if (dice === 0) return `attribute_exists(${path})`;
    if (dice === 1) return `attribute_not_exists(${path})`;
    if (dice === 2) return `begins_with(${path}, ${this.bind(values, random.pick(WORDS))})`;
    if (dice === 3) return `contains(${path}, ${this.bind(values, this.simple())})`;
    if (dice === 4)
      return `size(${path}) ${random.pick(['=', '<', '>='])} ${this.bind(values, random.int(4))}`;
    if (dice === 5)
      return `${path} IN (${this.bind(values, this.simple())}, ${this.bind(values, this.simple())})`;
    if (dice === 6) return `${path} BETWEEN ${this.bind(values, 0)} AND ${this.bind(values, 5)}`;
    if (dice < 9)
      return `${path} ${random.pick(['=', '<>', '<', '<=', '>', '>='])} ${this.bind(values, random.chance(0.3) ? this.value(1) : this.simple())}`;
    if (dice === 9) return `NOT ${depth > 1 ? '' : '('}${inner()}${depth > 1 ? '' : ')'}`;
    if (dice === 10) return `(${inner()}) AND ${inner()}`;
    return `${inner()} ${random.pick(['AND', 'OR'])} ${inner()}`;
  }
}
