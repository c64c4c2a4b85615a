import type { FiledReport, NewReport } from '../api-types.ts';
import { type DraftPhoto, freshUploads, restoreDraft } from '../report-form/draft.ts';
import { attemptSend } from '../report-form/sending.ts';
import { isOld, type OutboxEntry, posting, sentEntry } from './entry.ts';

export interface EntryTools {
  /** Uploads one picture for a draft. */
  upload: (photo: Blob, draftId: string) => Promise<string>;
  post: (body: NewReport, key: string) => Promise<FiledReport>;
  /** Written down before the next thing is tried, so that a killed tab costs nothing. */
  save: (entry: OutboxEntry) => Promise<unknown>;
  now: () => number;
}

/** A clear no: no attempt left anything behind, so the next words may differ. */
function withoutFirstBody(entry: OutboxEntry): OutboxEntry {
  const { firstBody: _, ...draft } = entry.draft;
  return { ...entry, draft };
}

const lostUploads = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  uploadedAgain: true,
  draft: { ...entry.draft, photos: entry.draft.photos.map(({ id, blob }) => ({ id, blob })) },
});

/** One attempt. @returns the entry as it stands afterwards: still waiting when nobody answered */
export async function sendEntry(entry: OutboxEntry, tools: EntryTools): Promise<OutboxEntry> {
  if (isOld(entry, tools.now())) return { ...entry, state: 'refused', old: true };
  let current: OutboxEntry = {
    ...entry,
    draft: { ...entry.draft, photos: freshUploads(entry.draft.photos, tools.now()) },
  };
  const uploadAll = async (): Promise<{ photos: DraftPhoto[]; error?: unknown }> => {
    for (const photo of current.draft.photos) {
      if (photo.uploadId) continue;
      try {
        const uploadId = await tools.upload(photo.blob, entry.draft.id);
        const done = { ...photo, uploadId, uploadedAt: tools.now() };
        const photos = current.draft.photos.map((each) => (each.id === photo.id ? done : each));
        current = { ...current, draft: { ...current.draft, photos } };
        await tools.save(current);
      } catch (error) {
        return { photos: current.draft.photos, error };
      }
    }
    return { photos: current.draft.photos };
  };
  const outcome = await attemptSend(current.draft, {
    uploadAll,
    post: tools.post,
    onPosting: async (body) => {
      current = posting(current, body);
      await tools.save(current);
    },
  });
  if (outcome.kind === 'later') return current;
  if (outcome.kind === 'accepted') return sentEntry(current, outcome.filed, outcome.earlier, tools.now());
  const lost = outcome.problems.every((problem) => problem.path.startsWith('photos'));
  if (lost && !current.uploadedAgain && entry.draft.photos.some((photo) => photo.uploadId)) {
    return sendEntry(lostUploads(withoutFirstBody(current)), tools);
  }
  return { ...withoutFirstBody(current), state: 'refused', problems: outcome.problems };
}

/** The draft an entry becomes again, with what has to be put right beside its fields. */
export function backToDraft(entry: OutboxEntry, now: number): OutboxEntry['draft'] {
  const draft = restoreDraft({ ...entry.draft, phase: 'editing', attempt: 0 }, now);
  if (entry.state !== 'refused') return draft;
  const rest = { ...draft };
  if (entry.problems.some((problem) => problem.path === 'code')) {
    delete rest.code;
    delete rest.placeName;
    delete rest.kind;
  }
  return { ...rest, problems: entry.problems };
}
