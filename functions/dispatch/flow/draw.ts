import { type Edge, OTHER_FLOW, STAFF_FLOW } from './flow.ts';
import type { OrderStatus } from './statuses.ts';

const steps = (): [string, Edge][] => [...Object.entries(STAFF_FLOW), ...Object.entries(OTHER_FLOW)];
const words = (list: readonly string[] | 'same' = []): string =>
  list === 'same' ? list : list.length > 0 ? list.join(', ') : '–';
const statesOf = (to: Edge['to']): readonly OrderStatus[] => (to === 'same' ? [] : to);

/** Every way from one state to another, with the verbs that lead there. */
function arrows(): string[] {
  const found = new Map<string, string[]>();
  const add = (from: OrderStatus, to: OrderStatus, verb: string) => {
    const arrow = `${from} --> ${to}`;
    found.set(arrow, [...(found.get(arrow) ?? []), verb]);
  };
  for (const [verb, { from, to }] of steps())
    for (const a of from) for (const b of statesOf(to)) if (a !== b) add(a, b, verb);
  return [...found].map(([arrow, verbs]) => `  ${arrow}: ${verbs.join(', ')}`);
}

const row = ([verb, { from, to, by, needs, takes }]: [string, Edge]): string =>
  `| ${verb} | ${words(from)} | ${words(to)} | ${words(by)} | ${words(needs)} | ${words(takes)} |`;

/** The flow as a page of the docs: a drawing that GitHub renders, and the same as a table. */
export function drawFlow(): string {
  return `# The flow of a work order

Drawn from \`functions/dispatch/flow/flow.ts\` by \`npm run flow\`; a test compares the two. What the words under "by"
mean is in \`flow/guards.ts\`.

\`\`\`mermaid
stateDiagram-v2
  [*] --> queued
  [*] --> assigned
${arrows().join('\n')}
  closed --> [*]
\`\`\`

| verb | from | to | by | needs | takes |
| --- | --- | --- | --- | --- | --- |
${steps().map(row).join('\n')}
`;
}
