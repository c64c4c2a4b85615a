import { iso, now } from '../../shared/clock.ts';
import { staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { NoticeText } from './domain/notice.ts';
import { PURPOSE_NAMES, PURPOSES, type Purpose } from './domain/purposes.ts';
import { dropDraft, findDraft, inForce, putDraft, putNotice } from './notice-repository.ts';

export interface NoticeEdit extends NoticeText {
  purpose: Purpose;
  /** Of the draft that was on the screen; 0 when there was none. */
  revision: number;
  /** From now on everybody is asked with these words; nobody who agreed to others is taken to have agreed. */
  publish: boolean;
}

/** A purpose with the notice in force and the draft of the next one. */
export async function noticeState(purpose: Purpose) {
  const [notice, draft] = await Promise.all([inForce(purpose), findDraft(purpose)]);
  return {
    id: purpose,
    purpose,
    name: PURPOSE_NAMES[purpose],
    ...(notice ? { current: notice } : {}),
    ...(draft
      ? { draft: { title: draft.title, text: draft.text, savedAt: draft.savedAt, revision: draft.version } }
      : {}),
  };
}

export const allNotices = () => Promise.all(PURPOSES.map(noticeState));

/** @throws DomainError `stale_version` when somebody else saved or published meanwhile */
export async function editNotice(
  staffId: string,
  { purpose, title, text, revision, publish }: NoticeEdit,
): Promise<void> {
  const [draft, notice] = await Promise.all([findDraft(purpose), inForce(purpose)]);
  if ((draft?.version ?? 0) !== revision) throw staleVersion();
  const at = iso(now());
  if (!publish) {
    const next = { purpose, title, text, version: revision + 1, savedAt: at, savedBy: staffId };
    await commit({ steps: [putDraft(next, draft)] });
    return;
  }
  const published = {
    purpose,
    title,
    text,
    version: (notice?.version ?? 0) + 1,
    publishedAt: at,
    publishedBy: staffId,
  };
  await commit({ steps: [putNotice(published), ...(draft ? [dropDraft(draft)] : [])] });
}
