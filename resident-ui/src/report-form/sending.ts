import type { FiledReport, NewReport } from '../api-types.ts';
import { ApiError, type FieldProblem, isTemporary } from '../http.ts';
import { type Draft, type DraftPhoto, toBody } from './draft.ts';

/** What became of one attempt. `earlier`: an earlier version of the words had already arrived. */
export type Outcome =
  | { kind: 'accepted'; filed: FiledReport; earlier: boolean }
  | { kind: 'later' }
  | { kind: 'refused'; problems: FieldProblem[] };

export interface SendTools {
  /** Uploads what is missing; the photos come back with their upload ids, or the reason they have none. */
  uploadAll: (photos: DraftPhoto[]) => Promise<{ photos: DraftPhoto[]; error?: unknown }>;
  post: (body: NewReport, key: string) => Promise<FiledReport>;
  /** Before the words leave: whoever sends later has to know them. */
  onPosting: (body: NewReport) => unknown;
}

/** Refusals that name no field still belong beside one. */
const FIELD_OF: Record<string, string> = {
  code_not_found: 'code',
  code_suspended: 'code',
  code_replaced: 'code',
  not_a_shop: 'code',
  unknown_category: 'category',
  category_is_group: 'category',
  emergency: 'category',
  place_required: 'address',
  outside_district: 'location',
  upload_unavailable: 'photos',
};

function refusal(error: unknown, field: string): Outcome {
  if (isTemporary(error)) return { kind: 'later' };
  if (error instanceof ApiError && error.fields.length) return { kind: 'refused', problems: error.fields };
  const path = (error instanceof ApiError && FIELD_OF[error.code]) || field;
  return {
    kind: 'refused',
    problems: [{ path, message: error instanceof Error ? error.message : '' }],
  };
}

/**
 * One attempt with the draft's own key. An attempt without an answer may have been recorded: if the
 * words changed since, the server says 409, and the first words are sent again to learn their report.
 */
export async function attemptSend(draft: Draft, tools: SendTools): Promise<Outcome> {
  const uploads = await tools.uploadAll(draft.photos);
  if (uploads.error !== undefined) return refusal(uploads.error, 'photos');
  const body = toBody({ ...draft, photos: uploads.photos });
  await tools.onPosting(body);
  try {
    return { kind: 'accepted', filed: await tools.post(body, draft.id), earlier: false };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 409 || !draft.firstBody) return refusal(error, '');
  }
  try {
    return { kind: 'accepted', filed: await tools.post(draft.firstBody, draft.id), earlier: true };
  } catch (error) {
    return refusal(error, '');
  }
}
