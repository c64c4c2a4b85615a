import * as z from 'zod';
import { noticeTextSchema } from '../../../functions/identity/consent/domain/notice.ts';
import { PURPOSES } from '../../../functions/identity/consent/domain/purposes.ts';
import { type Problems, readYaml } from './files.ts';

const FILE = 'notices.yaml';
const fileSchema = z.strictObject({
  notices: z.array(noticeTextSchema.extend({ purpose: z.enum(PURPOSES) })),
});
export type FirstNotice = z.infer<typeof fileSchema>['notices'][number];

/** What residents are told before they agree: one notice for each purpose there is. */
export function readNotices(folder: string, problems: Problems): FirstNotice[] {
  const notices = readYaml(folder, FILE, fileSchema, problems)?.value.notices;
  if (!notices) return [];
  for (const purpose of PURPOSES)
    if (notices.filter((notice) => notice.purpose === purpose).length !== 1)
      problems.add(FILE, undefined, `must have one notice for ${purpose}`);
  return notices;
}
