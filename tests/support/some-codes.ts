import { randomInt } from 'node:crypto';
import { issueCodes, setStatus } from '../../functions/scan/code-changes.ts';
import type { CodeKind, NewCode } from '../../functions/scan/domain/code.ts';
import { issueCode } from '../../functions/scan/domain/short-code.ts';
import { GRID } from './small-district.ts';

export const newCode = (kind: CodeKind, name: string, regionCode = GRID): NewCode => ({
  code: issueCode(randomInt, kind),
  kind,
  place: { name, regionCode, location: { lat: 39.605, lng: 109.785 } },
  issuedAt: '2026-03-01T08:00:00.000Z',
});
export const lamp = newCode('outdoor', '云锦路 12 号路灯杆');
export const home = newCode('household', '云锦花园 3 号楼 2 单元');
export const old = newCode('merchant', '老面馆');
export const closed = newCode('stall', '早市 7 号摊位');
export const west = newCode('service', '西街道便民窗口', '150603002');
export const unknown = issueCode(randomInt, 'outdoor');

/** One of each fate; `unknown` is well formed and was never issued. */
export async function issueSomeCodes(): Promise<void> {
  await issueCodes([lamp, home, old, closed, west]);
  await setStatus(old.code, 'replaced', lamp.code);
  await setStatus(closed.code, 'suspended');
}
