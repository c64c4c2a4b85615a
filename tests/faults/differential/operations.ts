import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Random } from '../simulated/random.ts';
import { Phrases, WORDS } from './phrases.ts';

type Fields = Record<string, unknown>;
export type Operation =
  | GetCommand
  | PutCommand
  | UpdateCommand
  | DeleteCommand
  | QueryCommand
  | BatchGetCommand
  | TransactWriteCommand;

const SORTS = ['A', 'LOG#000001', 'LOG#000002', 'LOG#000010', 'STEP#é', 'STEP#😀', 'STEP#\uffee', 'b'];
/** Random commands over a few keys of one lane, so that they meet. Lanes share no key and no index partition. */
export class Operations {
  private readonly random: Random;
  private readonly phrases: Phrases;
  private readonly lane: string;
  private readonly table: string;

  constructor(random: Random, lane: string, table: string) {
    this.random = random;
    this.phrases = new Phrases(random);
    this.lane = lane;
    this.table = table;
  }

  next(): Operation {
    const { random } = this;
    const dice = random.int(100);
    if (dice < 22) return new PutCommand({ ...this.base(), ...this.put() } as never);
    if (dice < 44)
      return new UpdateCommand({
        ...this.base(),
        ...this.update(),
        ReturnValues: random.pick(['NONE', 'ALL_NEW', 'ALL_OLD']),
      } as never);
    if (dice < 52)
      return new DeleteCommand({ ...this.base(), Key: this.key(), ...this.conditions() } as never);
    if (dice < 62) return new GetCommand({ ...this.base(), Key: this.key(), ConsistentRead: true });
    if (dice < 64) return this.batch();
    if (dice < 82) return this.query();
    return this.transaction();
  }

  private base() {
    return { TableName: this.table };
  }

  private partition(): string {
    return `${this.lane}#${this.random.int(3)}`;
  }

  private key(): Fields {
    return { pk: this.partition(), sk: this.random.pick(SORTS) };
  }

  private item(): Fields {
    const { random } = this;
    const key = this.key();
    const place = random.chance(0.5);
    const sort = `${random.pick(WORDS.slice(1))}#${key.pk}#${key.sk}`;
    return {
      ...key,
      ...(random.chance(0.8) ? { n: this.phrases.number() } : {}),
      ...(random.chance(0.6) ? { s: random.pick(WORDS) } : {}),
      ...(random.chance(0.4) ? { rowlist: [this.phrases.value(1), this.phrases.value(1)] } : {}),
      ...(random.chance(0.4) ? { deep: { n: this.phrases.number(), o: this.phrases.value(1) } } : {}),
      ...(random.chance(0.4)
        ? { tags: new Set(random.shuffle(['x', 'y', 'z']).slice(0, 1 + random.int(3))) }
        : {}),
      ...(random.chance(0.3) ? { extra: this.phrases.value() } : {}),
      ...(place ? { gsi1pk: `${this.lane}#open`, gsi1sk: sort } : {}),
      ...(random.chance(0.3) ? { outboxShard: `${this.lane}#${random.int(2)}`, outboxAt: sort } : {}),
      ...(random.chance(0.02) ? { gsi2pk: random.pick([1, '', null]), gsi2sk: 'x' } : {}),
    };
  }

  private put(): Fields {
    return { Item: this.item(), ...this.conditions() };
  }

  private conditions(): Fields {
    const { random } = this;
    if (random.chance(0.4)) return {};
    const values: Fields = {};
    const names: Record<string, string> = {};
    const text = this.phrases.condition(values, names, 0);
    return {
      ConditionExpression: text,
      ...(random.chance(0.5) ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } : {}),
      ...bindings(names, values),
    };
  }

  private update(): Fields {
    const { random } = this;
    const values: Fields = {};
    const names: Record<string, string> = {};
    const bind = (value: unknown) => this.phrases.bind(values, value);
    const sets: Record<string, () => string> = {
      n: () =>
        random.chance(0.5)
          ? `n + ${bind(this.phrases.number())}`
          : `if_not_exists(n, ${bind(0)}) - ${bind(1)}`,
      s: () => bind(random.pick(WORDS)),
      rowlist: () => `list_append(if_not_exists(rowlist, ${bind([])}), ${bind([this.phrases.value(1)])})`,
      'rowlist[1]': () => bind(this.phrases.value(1)),
      'deep.n': () => bind(this.phrases.value(1)),
      extra: () => bind(this.phrases.value()),
      gsi1pk: () => bind(`${this.lane}#open`),
      '#w': () => {
        names['#w'] = 'version';
        return bind(random.int(9));
      },
      t: () => 'deep.o',
    };
    const clauses = this.apart(sets, bind, names);
    const UpdateExpression = clauses.join(' ');
    const condition = random.chance(0.5)
      ? { ConditionExpression: this.phrases.condition(values, names, 1) }
      : {};
    return {
      Key: this.key(),
      UpdateExpression,
      ...condition,
      ...(condition.ConditionExpression && random.chance(0.5)
        ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }
        : {}),
      ...bindings(names, values),
    };
  }

  /** Clauses whose paths do not overlap: an overlap is refused in different words, see KNOWN. */
  private apart(
    sets: Record<string, () => string>,
    bind: (value: unknown) => string,
    names: Record<string, string>,
  ): string[] {
    const { random } = this;
    const chosen = random.shuffle(Object.keys(sets)).slice(0, 1 + random.int(3));
    const whole = chosen.filter((path) => path !== 'rowlist[1]' || !chosen.includes('rowlist'));
    return [
      `SET ${whole.map((path) => `${path} = ${sets[path]?.()}`).join(', ')}`,
      ...(random.chance(0.3)
        ? [
            `REMOVE ${random
              .shuffle(['gone', 'gsi1sk', 'outboxShard', 'w'])
              .slice(0, 1 + random.int(2))
              .join(', ')}`,
          ]
        : []),
      ...(random.chance(0.3)
        ? [random.chance(0.5) ? `ADD scans ${bind(this.phrases.number())}` : this.moreTags(bind, names)]
        : []),
      ...(random.chance(0.15)
        ? [`DELETE ${random.chance(0.9) ? 'marks' : 'k'} ${bind(new Set(['x']))}`]
        : []),
    ];
  }

  private moreTags(bind: (value: unknown) => string, names: Record<string, string>): string {
    names['#t'] = 'tags';
    return `ADD #t ${bind(new Set(['x', 'q']))}`;
  }

  private batch(): Operation {
    const unique = new Map(
      Array.from({ length: 4 }, () => this.key()).map((key) => [`${key.pk} ${key.sk}`, key]),
    );
    return new BatchGetCommand({
      RequestItems: { [this.table]: { Keys: [...unique.values()], ConsistentRead: true } },
    });
  }

  private query(): Operation {
    const { random } = this;
    const index = random.pick([undefined, undefined, 'gsi1', 'outbox']);
    const [pk, sk] =
      index === 'gsi1' ? ['gsi1pk', 'gsi1sk'] : index ? ['outboxShard', 'outboxAt'] : ['pk', 'sk'];
    const values: Fields = {
      ':pk':
        index === 'gsi1' ? `${this.lane}#open` : index ? `${this.lane}#${random.int(2)}` : this.partition(),
    };
    const from = index ? random.pick(WORDS.slice(1)) : random.pick(SORTS);
    const to = index ? random.pick(WORDS.slice(1)) : random.pick(SORTS);
    const [low, high] = [from, to].sort();
    const ranges: (() => string)[] = [
      () => '',
      () => ` AND ${sk} ${random.pick(['<', '<=', '>', '>=', '='])} ${this.phrases.bind(values, from)}`,
      () => ` AND begins_with(${sk}, ${this.phrases.bind(values, from.slice(0, 3))})`,
      () => ` AND ${sk} BETWEEN ${this.phrases.bind(values, low)} AND ${this.phrases.bind(values, high)}`,
    ];
    const range = random.pick(ranges)();
    const names: Record<string, string> = {};
    const filter = random.chance(0.2) && !index ? { FilterExpression: 'n > :min' } : {};
    if (filter.FilterExpression) values[':min'] = this.phrases.number();
    return new QueryCommand({
      ...this.base(),
      ...(index ? { IndexName: index } : { ConsistentRead: true }),
      KeyConditionExpression: `${pk} = :pk${range}`,
      ...filter,
      ...bindings(names, values),
      ...(random.chance(0.5) ? { Limit: 1 + random.int(4) } : {}),
      ScanIndexForward: random.chance(0.5),
    } as never);
  }

  private transaction(): Operation {
    const { random } = this;
    const count = 1 + random.int(5);
    const TransactItems = Array.from({ length: count }, () => {
      const dice = random.int(10);
      const part = { ...this.base() };
      if (dice < 5) return { Put: { ...part, ...this.put() } };
      if (dice < 7) return { Update: { ...part, ...this.update() } };
      if (dice < 9) return { Delete: { ...part, Key: this.key(), ...this.conditions() } };
      return { ConditionCheck: { ...part, Key: this.key(), ConditionExpression: 'attribute_exists(pk)' } };
    });
    return new TransactWriteCommand({ TransactItems } as never);
  }
}

const bindings = (names: Record<string, string>, values: Fields): Fields => ({
  ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
  ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
});
