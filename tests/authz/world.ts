import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { useWechat } from '../../functions/identity/residents/wechat/port.ts';
import { openAccount } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { hashPassword } from '../../functions/identity/staff/sessions/domain/password.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { forgetSearchers } from '../../functions/shared/codes/search-limit.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import type { CourierIdentity, StaffIdentity } from '../../functions/shared/http/contract.ts';
import { forgetRevocations } from '../../functions/shared/http/revocations.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { answer, file, take } from '../journeys/steps.ts';
import { drain, lampOut, newKey, openWorld, tokenOf } from '../journeys/world.ts';
import { PASSWORD, person } from '../support/accounts.ts';
import { card } from '../support/courier-cards.ts';
import { resident, type SignedInResident } from '../support/residents.ts';
import { newCode } from '../support/some-codes.ts';
import {
  BESIDE,
  type CallerName,
  GRID_BESIDE,
  STAFF_CALLERS,
  WEST,
  WEST_COMMUNITY,
  WEST_GRID,
} from './callers.ts';

export interface Caller {
  name: CallerName;
  token?: string;
  staff?: StaffIdentity;
  resident?: SignedInResident;
  courier?: CourierIdentity;
}

/** What the requests of the tables are about. */
export interface World {
  callers: Record<CallerName, Caller>;
  /** Of everybody's password. */
  passwordHash: string;
  /** An outdoor code in GRID. */
  code: string;
  /** A lamp in GRID: filed with a phone, its order in the queue of U-LIGHT. */
  report: string;
  tracking: string;
  order: string;
  /** As `report`, finished and waiting for its reporter; and one that its reporter called solved. */
  finished: string;
  solved: string;
  /** What `resident` filed while signed in. */
  mine: string;
}

const name = (zh: string, en: string) => ({ zh, en });
const MORE: Record<string, Record<string, unknown>> = {
  [`region/${BESIDE}`]: { level: 'community', name: name('隔壁社区', 'Beside') },
  [`region/${GRID_BESIDE}`]: { level: 'grid', name: name('隔壁网格', 'Grid beside') },
  [`region/${WEST_COMMUNITY}`]: { level: 'community', name: name('西河社区', 'Xihe') },
  [`region/${WEST_GRID}`]: { level: 'grid', name: name('西一网格', 'West grid') },
  'unit/U-WEST': { name: name('西街道环卫所', 'West sanitation'), kind: 'department', regionCode: WEST },
  'unit/U-PARKS': { name: name('园林所', 'Parks'), kind: 'department', regionCode: '150603' },
  [`unit/H-${WEST}`]: { name: name('西街道热线办', 'West hotline'), kind: 'hotline', regionCode: WEST },
  [`unit/C-${WEST_COMMUNITY}`]: {
    name: name('西河社区居委会', 'Xihe office'),
    kind: 'community',
    regionCode: WEST_COMMUNITY,
  },
};

export const putRow = (item: Record<string, unknown>) =>
  table().send(new PutCommand({ TableName: tableName(), Item: item }));

let serial = 0;
/** Tells things of one run apart. */
export const next = (): number => ++serial;

/** An account with the usual password, at no cost of hashing. */
export async function hire(more: Parameters<typeof person>[0], passwordHash: string) {
  const staff = person(more);
  await openAccount(staff, { passwordHash });
  return staff;
}

/** A WeChat that knows whoever shows a code of the form `code-<openid>`. */
const WECHAT = {
  authorizeUrl: (_: string, state: string) => `https://wechat.invalid/?state=${state}`,
  openidOf: async (code: string) => /^code-(\w+)$/.exec(code)?.[1],
};

/** The phone that was left with every report here. */
export const CONTACT = '13988887777';
const riding = async (name: CallerName, label: string): Promise<Caller> => {
  const { code, token } = await card(label);
  return { name, token, courier: { code, pin: 2 } };
};
const signedIn = async (name: CallerName, nickname: string): Promise<Caller> => {
  const someone = await resident(nickname);
  return { name, resident: someone, token: someone.token };
};

async function filed(...actions: string[]) {
  const report = await file({ ...lampOut, contact: { phone: CONTACT } });
  await drain();
  await take(report.id, 'light1', ...actions);
  return report;
}

/** A district of two subdistricts with somebody of every kind in it, and something of everything in the east. */
export async function openAuthzWorld(label: string): Promise<World> {
  await openWorld(label);
  useWechat(WECHAT);
  // Asking for a code takes as long as sending one; nobody here measures it.
  useTime(undefined, async () => {});
  for (const [path, row] of Object.entries(MORE)) {
    const [kind = '', code = ''] = path.split('/');
    await putRow({ ...keys.config(kind, code), code, ...row });
  }
  forgetConfig();
  forgetRevocations();
  forgetSearchers();
  const passwordHash = await hashPassword(PASSWORD);
  const callers: Caller[] = [
    { name: 'nobody' },
    await signedIn('resident', '金丝雀甲'),
    await signedIn('neighbour', '金丝雀乙'),
    await riding('courier', '云雀速送 01 号卡'),
    await riding('another courier', '云雀速送 02 号卡'),
  ];
  // Filed before anybody is on the roster, so that the lamp's order lies in its unit's queue.
  const lamp = newCode('outdoor', '世界里的路灯');
  await issueCodes([lamp]);
  const first = await filed();
  const finished = await filed('accept', 'start', 'finish');
  const solved = await filed('accept', 'start', 'finish');
  await answer(solved.token, true);
  await drain();
  const { token: own = '' } = callers.find(({ resident: one }) => one) ?? {};
  const mine = await call(submitReport, {
    body: lampOut,
    headers: { 'idempotency-key': newKey() },
    token: own,
  });
  for (const { name: caller, staff } of STAFF_CALLERS) {
    await hire({ ...staff, username: `caller${next()}` }, passwordHash);
    callers.push({ name: caller, staff, token: await tokenOf(staff) });
  }
  return {
    callers: Object.fromEntries(callers.map((caller) => [caller.name, caller])) as World['callers'],
    passwordHash,
    code: lamp.code,
    report: first.reportId,
    tracking: first.token,
    order: first.id,
    finished: finished.reportId,
    solved: solved.reportId,
    mine: mine.json.reportId,
  };
}
