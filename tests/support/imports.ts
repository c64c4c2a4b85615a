import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { handler as requestImport } from '../../functions/shared/imports/handlers/request-import.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { DISTRICT, GRID } from './small-district.ts';

const staff = (id: string, roles: StaffIdentity['roles'], region: string): StaffIdentity => ({
  id,
  name: '测试员',
  roles,
  regions: [region],
});
export const operator = staff('S-OPERATOR', ['district_operator'], DISTRICT);
export const other = staff('S-OTHER', ['district_operator'], DISTRICT);
export const worker = staff('S-WORKER', ['grid_worker'], GRID);

/** Asks for an import and puts the bytes where the answer says. */
export async function putImport(bytes: Buffer, token: string, contentType = 'text/csv'): Promise<string> {
  const answer = await call(requestImport, { body: { contentType, size: bytes.length }, token });
  const { uploadId, method, url, headers } = answer.json;
  const put = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  if (!put.ok) throw new Error(`storage said ${put.status}`);
  return uploadId;
}
