import { createHash } from 'node:crypto';
import { capabilityOf } from '../../../shared/ids.ts';
import { draftOwner } from '../../../shared/media/draft-owner.ts';
import { objectKey } from '../../../shared/media/uploads.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { writeFile } from '../../../shared/storage/files.ts';
import { kindOf } from '../../picture-kind.ts';
import { putUpload } from '../../upload-row.ts';
import { refuse } from '../wire/refusal.ts';

/** What the bytes are, whatever their sender calls them. @throws DomainError `not_a_picture` */
export const kindsOf = (files: readonly Uint8Array[]): string[] =>
  files.map((bytes, index) => {
    const kind = kindOf(Buffer.from(bytes));
    if (!kind) throw refuse('not_a_picture', { number: index + 1 });
    return kind;
  });

/**
 * Puts pictures where a browser would have put them. Their ids follow from operation, place and bytes: the same form
 * sent again names the same uploads, another one others. What no report takes is collected after a day.
 */
export async function storePictures(files: readonly Uint8Array[], operationKey: string): Promise<string[]> {
  const kinds = kindsOf(files);
  const ownedBy = await draftOwner(operationKey);
  return Promise.all(
    files.map(async (bytes, index) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const tag = await tagOf('open311', `picture\n${operationKey}\n${index}\n${hash}`, 20);
      const uploadId = capabilityOf('U', Buffer.from(tag, 'base64url'));
      const contentType = `image/${kinds[index]}`;
      await putUpload(uploadId, { contentType, size: bytes.length, ownedBy });
      await writeFile(objectKey(uploadId), bytes, contentType);
      return uploadId;
    }),
  );
}
