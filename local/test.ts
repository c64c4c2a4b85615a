import { ensureChromium } from './chromium.ts';
import { type Gate, gates } from './gates/gates.ts';
import { type Count, runGate } from './gates/run-gate.ts';
import { createProgress } from './progress.ts';
import { Sorry } from './sorry.ts';

/** `npm test`: every gate, the browser's beside the others, a summary, and `N passed, N failed` as the last line. */
const say = createProgress();
const results: { name: string; count: Count; seconds: number }[] = [];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  process.env.CHROMIUM_PATH = ensureChromium(say);
} catch (error) {
  // The browser journeys will fail and say so; everything else can still be tested.
  say(error instanceof Sorry ? error.message : String(error));
}
async function pass(gate: Gate): Promise<void> {
  const place = gates.indexOf(gate);
  say(`${place + 1}/${gates.length} ${gate.name}`);
  const started = performance.now();
  const count = await runGate(gate);
  results[place] = { name: gate.name, count, seconds: (performance.now() - started) / 1_000 };
}

let beside: Promise<void>[] | undefined;
for (const gate of gates.filter((each) => !each.beside)) {
  // Not before the cheap mistakes are found.
  if (gate.report) beside ??= gates.filter((each) => each.beside).map(pass);
  await pass(gate);
}
await Promise.all(beside ?? []);

const width = Math.max(...results.map(({ name }) => name.length));
console.log('');
for (const { name, count, seconds } of results) {
  const verdict = `${count.passed} passed, ${count.failed} failed`;
  console.log(
    `${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${verdict.padEnd(22)} ${seconds.toFixed(1)} s`,
  );
}
const total = (key: keyof Count) => results.reduce((sum, { count }) => sum + count[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
