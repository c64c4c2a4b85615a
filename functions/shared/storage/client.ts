import { S3Client } from '@aws-sdk/client-s3';
import { env } from '../env.ts';

/** Checksums only where S3 demands them: a presigned PUT must need nothing that a browser cannot compute. */
const s3 = (endpoint: string | undefined): S3Client =>
  new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
  });

let store: S3Client | undefined;
let signer: S3Client | undefined;

export function storage(): S3Client {
  store ??= s3(env().S3_ENDPOINT);
  return store;
}

/** Makes URLs for browsers, which may reach storage by another address than a Lambda. */
export function presigner(): S3Client {
  const { UPLOAD_ENDPOINT, S3_ENDPOINT } = env();
  signer ??= s3(UPLOAD_ENDPOINT ?? S3_ENDPOINT);
  return signer;
}

/** Another store in this process: the simulation's. */
export function useStorage(other: S3Client): void {
  store = other;
}

export function resetStorage(): void {
  store?.destroy();
  signer?.destroy();
  store = undefined;
  signer = undefined;
}
