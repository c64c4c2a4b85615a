import { DomainError } from '../errors.ts';
import type { NewEvent } from '../events/events.ts';
import type { Step } from '../kernel/transact.ts';
import { tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/** How a picture stands: a PHOTO row in the collection of what it belongs to. */
export interface Photo {
  uploadId: string;
  position: number;
  status: 'pending' | 'cleared' | 'rejected';
  rejectedBecause?: string;
}

export const MAX_PHOTOS = 9;

export interface Claim {
  uploadIds: readonly string[];
  /** What the upload must have been made for: a draft (`draft:<tag>`) or a staff member (`staff:<id>`). */
  owner: string;
  /** Partition keys that show the pictures; the first is where they were filed. */
  owners: readonly [string, ...string[]];
  /** Position of the first picture, so that later ones sort behind it. */
  from?: number;
  at: string;
}

const unavailable = (): DomainError => new DomainError('upload_unavailable');

/**
 * Attaches uploads once and for good: each is taken by a condition on its own row, in the caller's transaction.
 * An upload without an owner is a bearer capability (its id holds 160 random bits).
 */
export function claimUploads(claim: Claim): { steps: Step[]; events: NewEvent[] } {
  const steps = claim.uploadIds.flatMap((uploadId, index): Step[] => [
    {
      write: {
        Update: {
          TableName: tableName(),
          Key: keys.upload(uploadId),
          UpdateExpression: 'SET attachedTo = :owner REMOVE #ttl, outboxShard, outboxAt',
          ConditionExpression:
            'attribute_exists(pk) AND attribute_not_exists(attachedTo) AND (attribute_not_exists(ownedBy) OR ownedBy = :by)',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':owner': claim.owners[0], ':by': claim.owner },
        },
      },
      onFail: unavailable,
    },
    {
      write: {
        Put: {
          TableName: tableName(),
          Item: {
            ...keys.photo(claim.owners[0], (claim.from ?? 0) + index, uploadId),
            type: 'photo',
            uploadId,
            position: (claim.from ?? 0) + index,
            status: 'pending',
            at: claim.at,
          },
        },
      },
    },
  ]);
  const events = claim.uploadIds.map(
    (uploadId, index): NewEvent => ({
      type: 'photo.attached',
      payload: {
        uploadId,
        objectKey: objectKey(uploadId),
        position: (claim.from ?? 0) + index,
        owners: [...claim.owners],
      },
    }),
  );
  return { steps, events };
}

export const objectKey = (uploadId: string): string => `uploads/${uploadId}`;
export const publicKey = (uploadId: string, size: 'full' | 'thumb'): string =>
  size === 'full' ? `media/${uploadId}.jpg` : `media/${uploadId}.thumb.jpg`;

export interface PhotoView {
  id: string;
  status: Photo['status'];
  url?: string;
  thumbUrl?: string;
  rejectedBecause?: string;
}

/** What staff see of a picture; residents see cleared ones only. */
export function photoView(photo: Photo): PhotoView {
  const { uploadId: id, status, rejectedBecause } = photo;
  if (status === 'cleared')
    return { id, status, url: `/${publicKey(id, 'full')}`, thumbUrl: `/${publicKey(id, 'thumb')}` };
  return { id, status, ...(rejectedBecause ? { rejectedBecause } : {}) };
}
