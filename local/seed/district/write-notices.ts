import { putNotice } from '../../../functions/identity/consent/notice-repository.ts';
import { iso, now } from '../../../functions/shared/clock.ts';
import { isCode } from '../../../functions/shared/errors.ts';
import { commit } from '../../../functions/shared/kernel/commit.ts';
import type { FirstNotice } from './notices.ts';

/** Version 1 of each; what was published before stays, whatever the file says now. */
export async function writeNotices(notices: readonly FirstNotice[]): Promise<void> {
  for (const notice of notices) {
    try {
      await commit({ steps: [putNotice({ ...notice, version: 1, publishedAt: iso(now()) })] });
    } catch (error) {
      if (!isCode(error, 'stale_version')) throw error;
    }
  }
}
