import { DataFolder } from '../data-folder.ts';
import { localAws } from '../engines/create-resources.ts';
import { dataDirOf } from '../options.ts';
import { Sorry } from '../sorry.ts';

/** What the shared modules ask for besides what a command uses. */
const UNUSED = {
  DISTRICT: 'command',
  QUEUE_BASE_URL: 'http://localhost/unused-',
  ORIGINALS_BUCKET: 'unused',
  PUBLIC_BUCKET: 'unused',
  PUBLIC_ORIGIN: 'http://localhost',
};

/**
 * Points this process at a district: the one that TABLE_NAME names (with DYNAMODB_ENDPOINT and SQS_ENDPOINT for
 * engines that are not AWS), else the one that `npm start` runs on this machine, on the same DATA_DIR.
 * @param needs further variables that must come with TABLE_NAME
 * @throws Sorry when there is neither
 */
export function chooseDistrict(...needs: 'QUEUE_BASE_URL'[]): void {
  const { env } = process;
  if (!env.TABLE_NAME) {
    const running = new DataFolder(dataDirOf(env)).district();
    if (!running)
      throw new Sorry(
        `No npm start runs here, and TABLE_NAME names no table: start one, or set ${['TABLE_NAME', ...needs].join(', ')}` +
          ' (see docs/operate.md).',
      );
    Object.assign(env, running);
  }
  const absent = needs.filter((name) => !env[name]);
  if (absent.length > 0) throw new Sorry(`TABLE_NAME is set and ${absent.join(', ')} is not: set both.`);
  // A deployed table is read with the caller's own credentials and region.
  const local = env.DYNAMODB_ENDPOINT ? localAws : {};
  for (const [name, value] of Object.entries({ ...UNUSED, ...local })) env[name] ??= value;
}
