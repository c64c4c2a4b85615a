import { resetEnv } from '../env.ts';
import { resetKeyRing } from '../sealing/key-ring.ts';
import { resetSecrets } from '../secrets.ts';

const COMPLETE = {
  DISTRICT: 'somewhere',
  TABLE_NAME: 'mashang-somewhere',
  QUEUE_BASE_URL: 'http://localhost:1/000000000000/mashang-somewhere-',
  ORIGINALS_BUCKET: 'originals',
  PUBLIC_BUCKET: 'public',
  PUBLIC_ORIGIN: 'http://localhost:3000',
  MASTER_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  SEALING_KEY: 'A-key-for-tests-only-0123456789-0123456789A',
};

/** An environment for code that reads one but needs no engine; what was read and derived before is forgotten. */
export function useEnvironment(changes: Partial<typeof COMPLETE> = {}): void {
  Object.assign(process.env, COMPLETE, changes);
  resetEnv();
  resetSecrets();
  resetKeyRing();
}
