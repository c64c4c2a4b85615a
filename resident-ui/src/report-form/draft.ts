import type { LatLng, NewReport } from '../api-types.ts';
import type { FieldProblem } from '../http.ts';

export interface DraftPhoto {
  id: string;
  blob: Blob;
  uploadId?: string;
  uploadedAt?: number;
}

/**
 * editing → sending → sent; sending → waiting (no network, busy server) → sending;
 * sending → editing (the server or the storage refused something the person can change).
 */
export type Phase = 'editing' | 'sending' | 'waiting' | 'sent';

/** One report being written on this phone. `id` is its Idempotency-Key on every attempt. */
export interface Draft {
  id: string;
  /** Asked by a shop, for the unit of its trade; absent: a report. */
  kind?: 'merchant_request';
  code?: string;
  placeName?: string;
  location?: LatLng;
  address: string;
  category?: string;
  categoryName?: string;
  description: string;
  phone: string;
  photos: DraftPhoto[];
  phase: Phase;
  attempt: number;
  /** Rises with every start of a send, so that each is carried out once. */
  turn: number;
  retryAt?: number;
  /** The body of the first attempt whose fate is unknown. */
  firstBody?: NewReport;
  problems: FieldProblem[];
}

export const MAX_PHOTOS = 9;
export const MAX_WORDS = 2000;
/** The server collects unattached uploads after 24 hours: older ones are sent anew. */
const UPLOAD_LIFE_MS = 20 * 3_600_000;

export type Edit = Partial<
  Pick<
    Draft,
    'code' | 'placeName' | 'location' | 'address' | 'category' | 'categoryName' | 'description' | 'phone'
  >
>;

export type DraftEvent =
  | { type: 'edit'; edit: Edit; drop?: ('code' | 'placeName' | 'location')[] }
  | { type: 'problem'; problem: FieldProblem }
  | { type: 'photo_added'; photos: DraftPhoto[] }
  | { type: 'photo_removed'; id: string }
  | { type: 'photo_painted'; id: string; photo: DraftPhoto }
  | { type: 'photo_uploaded'; id: string; uploadId: string; at: number }
  | { type: 'uploads_lost' }
  | { type: 'send' }
  | { type: 'posted'; body: NewReport }
  | { type: 'failed'; retryAt: number }
  | { type: 'resume' }
  | { type: 'edit_again' }
  | { type: 'refused'; problems: FieldProblem[] }
  | { type: 'accepted' }
  | { type: 'replaced'; draft: Draft };

export function emptyDraft(id: string, place?: { code: string; placeName: string }): Draft {
  return {
    id,
    ...place,
    address: '',
    description: '',
    phone: '',
    photos: [],
    phase: 'editing',
    attempt: 0,
    turn: 0,
    problems: [],
  };
}

export const hasContent = (draft: Draft): boolean =>
  // A shop's category was chosen by its code, not by anybody.
  Boolean(
    draft.description.trim() ||
      draft.photos.length ||
      draft.address.trim() ||
      (draft.category && !draft.kind),
  );

/** What was uploaded too long ago has to be uploaded anew. */
export function freshUploads(photos: DraftPhoto[], now: number): DraftPhoto[] {
  return photos.map((photo) => {
    if (photo.uploadedAt !== undefined && now - photo.uploadedAt < UPLOAD_LIFE_MS) return photo;
    return { id: photo.id, blob: photo.blob };
  });
}

/** A page that was closed in the middle of sending comes back as "waiting" and goes on by itself. */
export function restoreDraft(saved: Draft, now: number): Draft {
  const photos = freshUploads(saved.photos, now);
  if (saved.phase === 'sending' || saved.phase === 'waiting') {
    return { ...saved, photos, phase: 'waiting', retryAt: now };
  }
  return { ...saved, photos };
}

function withoutProblems(draft: Draft, fields: string[]): FieldProblem[] {
  return draft.problems.filter((problem) => !fields.some((field) => problem.path.startsWith(field)));
}

function edited(draft: Draft, event: Extract<DraftEvent, { type: 'edit' }>): Draft {
  const next: Draft = { ...draft, ...event.edit };
  for (const name of event.drop ?? []) delete next[name];
  if (!next.code) delete next.kind;
  const fields = Object.keys(event.edit).map((name) => (name === 'phone' ? 'contact' : name));
  return { ...next, problems: withoutProblems(draft, fields) };
}

function changePhotos(draft: Draft, photos: DraftPhoto[]): Draft {
  return { ...draft, photos: photos.slice(0, MAX_PHOTOS), problems: withoutProblems(draft, ['photos']) };
}

function leave(draft: Draft, phase: Phase, change: Partial<Draft> = {}): Draft {
  const { retryAt: _, ...rest } = draft;
  return { ...rest, ...change, phase };
}

/** While a send is under way the words are frozen: only the send's own outcome changes the draft. */
export function stepDraft(draft: Draft, event: DraftEvent): Draft {
  const editing = draft.phase === 'editing';
  switch (event.type) {
    case 'replaced':
      return event.draft;
    case 'edit':
      return editing ? edited(draft, event) : draft;
    case 'problem':
      return { ...draft, problems: [...draft.problems, event.problem] };
    case 'photo_added':
      return editing ? changePhotos(draft, [...draft.photos, ...event.photos]) : draft;
    case 'photo_removed':
      return editing
        ? changePhotos(
            draft,
            draft.photos.filter((photo) => photo.id !== event.id),
          )
        : draft;
    case 'photo_painted':
      return editing
        ? changePhotos(
            draft,
            draft.photos.map((photo) => (photo.id === event.id ? event.photo : photo)),
          )
        : draft;
    case 'photo_uploaded': {
      const done = { uploadId: event.uploadId, uploadedAt: event.at };
      return { ...draft, photos: draft.photos.map((p) => (p.id === event.id ? { ...p, ...done } : p)) };
    }
    case 'uploads_lost':
      return { ...draft, photos: draft.photos.map(({ id, blob }) => ({ id, blob })) };
    case 'send':
      return editing ? leave(draft, 'sending', { attempt: 1, turn: draft.turn + 1, problems: [] }) : draft;
    case 'posted':
      return draft.firstBody ? draft : { ...draft, firstBody: event.body };
    case 'failed':
      return draft.phase === 'sending' ? { ...draft, phase: 'waiting', retryAt: event.retryAt } : draft;
    case 'resume':
      return draft.phase === 'waiting'
        ? leave(draft, 'sending', { attempt: draft.attempt + 1, turn: draft.turn + 1 })
        : draft;
    case 'edit_again':
      return draft.phase === 'waiting' ? leave(draft, 'editing', { attempt: 0 }) : draft;
    case 'refused': {
      // A clear no: the attempt left nothing behind, so the next body may differ.
      const { firstBody: _, ...rest } = draft;
      if (event.problems.some((problem) => problem.path === 'code')) {
        // The code was taken out of use meanwhile: the place has to be said in another way.
        delete rest.code;
        delete rest.placeName;
        delete rest.kind;
      }
      return leave(rest, 'editing', { attempt: 0, problems: event.problems });
    }
    case 'accepted':
      return leave(draft, 'sent');
  }
}

export function toBody(draft: Draft): NewReport {
  const address = draft.address.trim();
  const phone = draft.phone.replace(/[\s-]/g, '');
  const photos = draft.photos.map((photo) => photo.uploadId).filter((id): id is string => Boolean(id));
  return {
    ...(draft.code && draft.kind ? { kind: draft.kind } : {}),
    ...(draft.code ? { code: draft.code } : {}),
    ...(!draft.code && draft.location ? { location: draft.location } : {}),
    ...(address ? { address } : {}),
    category: draft.category ?? '',
    description: draft.description.trim(),
    ...(photos.length ? { photos } : {}),
    ...(phone ? { contact: { phone } } : {}),
  };
}
