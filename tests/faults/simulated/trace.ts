/** A line of what happened; put into words only when somebody reads it. */
export interface Line {
  at: number;
  flow: string;
  what: string;
  subject?: Subject | undefined;
}
export type Subject = { constructor: { name: string }; input: object } | string;

type Fields = Record<string, unknown>;

const keyText = (key: Fields | undefined): string => `${key?.pk} ${key?.sk}`;

function writeText(write: Fields): string {
  const [kind = '', part] = Object.entries(write)[0] ?? [];
  const { Item, Key } = part as { Item?: Fields; Key?: Fields };
  const version = Item?.version === undefined ? '' : ` v${Item.version}`;
  const status = Item?.status === undefined ? '' : ` ${Item.status}`;
  return `${kind.toLowerCase()} ${keyText(Item ?? Key)}${version}${status}`;
}

function subjectText(subject: Subject): string {
  if (typeof subject === 'string') return subject;
  const input = subject.input as Fields;
  const name = subject.constructor.name.replace('Command', '');
  if (Array.isArray(input.TransactItems))
    return `${name}\n${input.TransactItems.map((w) => `      ${writeText(w)}`).join('\n')}`;
  if (name === 'Query') {
    const values = Object.values((input.ExpressionAttributeValues ?? {}) as Fields).join(' ');
    return `${name} ${input.IndexName ?? 'table'} ${values}`;
  }
  if (Array.isArray(input.Entries))
    return `${name} ${String(input.QueueUrl).split('-').at(-1)} ${input.Entries.map((e: Fields) => e.MessageBody).join(' ')}`;
  if (input.Bucket !== undefined) return `${name} ${input.Bucket}/${input.Key}`;
  return `${name} ${keyText((input.Item ?? input.Key) as Fields)}`;
}

/** Ten reads a minute tell nobody anything. */
const isIdle = (flow: string, subject: Subject | undefined): boolean =>
  flow.startsWith('sweeper') && typeof subject === 'object' && subject.constructor.name === 'QueryCommand';

/** For people: time since the start, the process, what it did and how that went. */
export function showTrace(lines: readonly Line[]): string {
  const start = lines[0]?.at ?? 0;
  return lines
    .filter(({ flow, what, subject }) => what !== '' || !isIdle(flow, subject))
    .map(({ at, flow, what, subject }) => {
      const seconds = ((at - start) / 1_000).toFixed(3).padStart(10);
      return `${seconds}  ${flow.padEnd(14)} ${what}${what && subject ? ' ' : ''}${subject ? subjectText(subject) : ''}`;
    })
    .join('\n');
}
