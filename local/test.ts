import { ensureChromium } from './chromium.ts';
import { gates } from './gates/gates.ts';
import { type Count, runGate } from './gates/run-gate.ts';
import { createProgress } from './progress.ts';
import { Sorry } from './sorry.ts';

/** `npm test`: every gate in turn, a summary, and `N passed, N failed` as the last line. */
const say = createProgress();
const results: { name: string; count: Count; seconds: number }[] = [];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  process.env.CHROMIUM_PATH = ensureChromium(say);
} catch (error) {
  // The browser journeys will fail and say so; everything else can still be tested.
  say(error instanceof Sorry ? error.message : String(error));
}
for (const [index, gate] of gates.entries()) {
  say(`${index + 1}/${gates.length} ${gate.name}`);
  const started = performance.now();
  const count = await runGate(gate);
  results.push({ name: gate.name, count, seconds: (performance.now() - started) / 1_000 });
}

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
