import type { WorkOrder } from '../../functions/dispatch/domain/work-order.ts';
import { getOrder } from '../../functions/dispatch/order-repository.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { resetTable } from '../../functions/shared/table/client.ts';
import { chooseDistrict } from '../../local/commands/choose-district.ts';
import { launch } from '../../tests/browser/support/browser-program.ts';
import { readDistrict } from '../../tests/browser/support/district.ts';
import { openStack } from '../../tests/support/local-stack.ts';
import { fillOpen } from './open-orders.ts';
import { type Paint, paints } from './pages.ts';

const OPEN = 50_000;
const CALLS = 15;
const TEMPLATES = 40;

interface Answer {
  what: string;
  p50Ms: number;
  kilobytes: number;
  items: number;
}
export interface Board {
  open: number;
  answers: Answer[];
  paints: Paint[];
}

const PATHS: Record<string, string> = {
  'board: red': 'view=all&column=red&marks=unread&limit=20',
  'board: yellow': 'view=all&column=yellow&marks=unread&limit=20',
  'board: blue': 'view=all&column=blue&marks=unread&limit=20',
  'board: waiting, put off': 'view=all&column=held&marks=unread&limit=20',
  'list: first page': 'view=all&marks=unread&limit=25',
};

async function answersOf(origin: string, token: string, bounds: string): Promise<Answer[]> {
  const paths = Object.entries(PATHS).map(([what, query]) => [what, `/api/work-orders?${query}`] as const);
  const found: Answer[] = [];
  for (const [what, path] of [
    ...paths,
    ['map: the district', `/api/work-orders/map?bounds=${bounds}&zoom=12`] as const,
  ]) {
    const times: number[] = [];
    let body = '';
    for (let call = 0; call < CALLS; call++) {
      const began = performance.now();
      const response = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } });
      body = await response.text();
      times.push(performance.now() - began);
      if (!response.ok) throw new Error(`${path}: ${body}`);
    }
    const { items, cells } = JSON.parse(body) as { items?: unknown[]; cells?: unknown[] };
    found.push({
      what,
      p50Ms: times.toSorted((a, b) => a - b)[Math.floor(CALLS / 2)] ?? 0,
      kilobytes: Buffer.byteLength(body) / 1000,
      items: (items ?? cells ?? []).length,
    });
  }
  return found;
}

/** Points this process at the stack's own table. @returns the way back, for the sections after this one */
function turnTo(dataDir: string): () => void {
  const before = { ...process.env };
  delete process.env.TABLE_NAME;
  process.env.DATA_DIR = dataDir;
  chooseDistrict();
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    resetEnv();
    resetTable();
  };
}

/** Board, list and map of a district with fifty thousand open orders, in a local stack of its own. */
export async function board(): Promise<Board> {
  const stack = await openStack();
  let turnBack = (): void => {};
  try {
    const { origin } = stack;
    const district = await readDistrict(origin);
    const administrator = district.account('administrator');
    const ask = await district.as('administrator');
    turnBack = turnTo(stack.dataDir);
    const seeded = await ask<{ items: { id: string }[] }>(`/api/work-orders?view=all&limit=${TEMPLATES}`);
    const read = await Promise.all(seeded.items.map(({ id }) => getOrder(id)));
    const templates = read.filter((order): order is WorkOrder => order?.place.location !== undefined);
    await fillOpen(templates, OPEN);
    const { bounds } = await ask<{ bounds: number[] }>('/api/district');
    const { accessToken } = (await (
      await fetch(`${origin}/api/staff/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: administrator.username, password: administrator.password }),
      })
    ).json()) as { accessToken: string };
    const answers = await answersOf(origin, accessToken, bounds.join(','));
    const browser = await launch();
    try {
      return { open: OPEN, answers, paints: await paints(browser, origin, administrator) };
    } finally {
      await browser.close();
    }
  } finally {
    turnBack();
    await stack.close();
  }
}
