import type { DevState } from '../../../local/dev/state.ts';

export type Account = DevState['accounts'][number];

/** What `/dev` shows of the seeded district, and its API as its staff see it. */
export async function readDistrict(origin: string) {
  const state = (await (await fetch(`${origin}/dev/state.json`)).json()) as DevState;
  const account = (wanted: string): Account => {
    const found = state.accounts.find(({ role, username }) => role === wanted || username === wanted);
    if (!found) throw new Error(`The district has no account ${wanted}.`);
    return found;
  };
  return {
    ...state,
    account,
    codeOf: (kind: string, at = 0) => {
      const found = state.codes.filter((code) => code.kind === kind)[at];
      if (!found) throw new Error(`The district has no code of kind ${kind}.`);
      return found;
    },
    as: async (wanted: string) => staffApi(origin, account(wanted)),
  };
}

type Api = <T>(path: string, body?: unknown) => Promise<T>;

/** @throws with the answer's words when the server refuses */
async function staffApi(origin: string, { username, password }: Account): Promise<Api> {
  const ask = async (path: string, headers: Record<string, string>, body?: unknown) => {
    const response = await fetch(`${origin}${path}`, {
      headers: { 'accept-language': 'zh-CN', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { accessToken } = (await ask('/api/staff/session', {}, { username, password })) as {
    accessToken: string;
  };
  return async <T>(path: string, body?: unknown) =>
    (await ask(path, { authorization: `Bearer ${accessToken}` }, body)) as T;
}

export interface Order {
  id: string;
  reportId: string;
  status: string;
  unit: { code: string; name: string };
  assignee?: { id: string; name: string };
}

interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** Every item of a cursor list. */
export async function* walk<T>(api: Api, path: string): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await api(`${path}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor);
}

export async function find<T>(api: Api, path: string, matches: (item: T) => boolean): Promise<T> {
  for await (const item of walk<T>(api, path)) if (matches(item)) return item;
  throw new Error(`Nothing fits in ${path}.`);
}

/** The work order of a report, and the username of somebody whose turn it is. */
export async function whoseTurn(
  administrator: Api,
  reportId: string,
): Promise<{ order: Order; username: string }> {
  const order = await find<Order>(
    administrator,
    '/api/work-orders?view=all&limit=100',
    (each) => each.reportId === reportId,
  );
  const works = ['grid_worker', 'unit_member', 'unit_head', 'community', 'subdistrict', 'district_operator'];
  const { username } = await find<{ id: string; username: string; roles: string[]; unit?: string }>(
    administrator,
    '/api/staff?limit=100',
    ({ id, unit, roles }) =>
      order.assignee
        ? id === order.assignee.id
        : unit === order.unit.code && roles.some((role) => works.includes(role)),
  );
  return { order, username };
}
