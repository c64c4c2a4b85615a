import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { AFTER, BEFORE, type Given, INSIDE, type Section } from './sections.ts';
import { openBench } from './support/district.ts';

const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string' } },
  allowPositionals: true,
});
const names = [...BEFORE, ...INSIDE, ...AFTER].map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  process.exit(2);
}
const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
const wanted = (sections: readonly Section[]): Section[] =>
  sections.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

async function print(sections: readonly Section[], given: Given): Promise<void> {
  for (const { name, title, head, rows } of sections) {
    const found = await rows(given);
    console.log(`\n## ${title}\n\n${found ? table(head, found) : `${name} skipped: not installed here`}`);
  }
}

const [cpu] = cpus();
console.log(
  `# Figures\n\n${cpu?.model ?? 'unknown'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. Engine, load and handlers on this one machine: compare ratios, not numbers.`,
);
await print(wanted(BEFORE), { seconds, token: '' });
if (wanted(INSIDE).length > 0) {
  const { close, token } = await openBench();
  try {
    await print(wanted(INSIDE), { seconds, token });
  } finally {
    await close();
  }
}
await print(wanted(AFTER), { seconds, token: '' });
