import { beforeAll, describe, expect, it } from 'vitest';
import { isCode } from '../../functions/shared/errors.ts';
import { handler as requestImport } from '../../functions/shared/imports/handlers/request-import.ts';
import { readImport } from '../../functions/shared/imports/import-file.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { operator, other, putImport, worker } from '../support/imports.ts';
import { openWorld, tokenOf } from './world.ts';

beforeAll(() => openWorld('imports'));

const refused = (code: string) => (error: unknown) => isCode(error, code);

describe('a file to import', () => {
  it('is put by the browser and read by who asked for it', async () => {
    const id = await putImport(Buffer.from('name\n云锦'), await tokenOf(operator));
    expect((await readImport(operator.id, id, 'text/csv')).toString()).toBe('name\n云锦');
  });

  it('is nobody else’s, and no other type', async () => {
    const id = await putImport(Buffer.from('name\n云锦'), await tokenOf(operator));
    await expect(readImport(other.id, id, 'text/csv')).rejects.toSatisfy(refused('upload_unavailable'));
    await expect(readImport(operator.id, id, 'application/geo+json')).rejects.toSatisfy(
      refused('unsupported_media_type'),
    );
    await expect(readImport(operator.id, `I${'0'.repeat(32)}`, 'text/csv')).rejects.toSatisfy(
      refused('upload_unavailable'),
    );
  });

  it('that never came is not there', async () => {
    const { json } = await call(requestImport, {
      body: { contentType: 'text/csv', size: 9 },
      token: await tokenOf(operator),
    });
    await expect(readImport(operator.id, json.uploadId, 'text/csv')).rejects.toSatisfy(
      refused('upload_unavailable'),
    );
  });

  it('larger than its reader takes is refused unread', async () => {
    const id = await putImport(Buffer.alloc(2_000, 'a'), await tokenOf(operator));
    await expect(readImport(operator.id, id, 'text/csv', 1_000)).rejects.toSatisfy(refused('too_large'));
  });

  it.each([
    [{ contentType: 'text/csv', size: 20 * 1024 * 1024 + 1 }, 422],
    [{ contentType: 'text/html', size: 5 }, 422],
    [{ contentType: 'text/csv', size: 5, ownedBy: 'S-OTHER' }, 422],
  ])('is not allowed as %j', async (body, status) => {
    expect((await call(requestImport, { body, token: await tokenOf(operator) })).status).toBe(status);
  });

  it('is not for who imports nothing', async () => {
    const body = { contentType: 'text/csv', size: 5 };
    expect((await call(requestImport, { body, token: await tokenOf(worker) })).status).toBe(403);
    expect((await call(requestImport, { body })).status).toBe(401);
  });
});
