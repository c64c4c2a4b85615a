import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import type { ExportFile } from '../../shared/personal-data/export-row.ts';
import { plainRow } from '../../shared/personal-data/plain-row.ts';
import { writePart } from '../../shared/personal-data/write-part.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import { followsOf } from '../following/follow-rows.ts';
import { ownPictures } from './own-pictures.ts';
import { reportsOf } from './reports-of.ts';

/** Reports read side by side. */
const AT_ONCE = 8;

async function oneReport(id: string): Promise<ExportFile> {
  const [rows, contact] = await Promise.all([
    rowsOf(keys.report(id).pk),
    table().send(new GetCommand({ TableName: tableName(), Key: keys.contact(id), ConsistentRead: true })),
  ]);
  return {
    rows: await Promise.all([...rows, ...(contact.Item ? [contact.Item] : [])].map(plainRow)),
    pictures: ownPictures(rows).map(({ uploadId, position }) => ({
      name: `${id}-${Number(position) + 1}.jpg`,
      uploadId: String(uploadId),
    })),
  };
}

/** What the person filed while signed in, each with its steps, its pictures and the number they left; and what they follow. */
export const exportReports = ({ personId, exportId }: Payload<'person.export_requested'>): Promise<Commit> =>
  writePart({ personId, exportId }, 'report', async () => {
    const ids = await reportsOf(personId);
    const files: ExportFile[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE)
      files.push(...(await Promise.all(ids.slice(from, from + AT_ONCE).map(oneReport))));
    const follows = await Promise.all((await followsOf(personId)).map(({ row }) => plainRow(row)));
    return {
      rows: [...files.flatMap(({ rows }) => rows), ...follows],
      pictures: files.flatMap(({ pictures }) => pictures),
    };
  });
