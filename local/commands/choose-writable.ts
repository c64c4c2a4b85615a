import { DataFolder } from '../data-folder.ts';
import { dataDirOf } from '../options.ts';
import { Sorry } from '../sorry.ts';
import { chooseDistrict } from './choose-district.ts';

/** What a command that writes needs to know of a deployed district: its keys are derived from these. */
const NEEDS = ['DISTRICT', 'MASTER_SECRET_PARAMETER', 'PUBLIC_ORIGIN'];

/**
 * Points this process at a district, as `chooseDistrict` does, with the secret that its own Lambdas use.
 * @throws Sorry when something is not set: a row made with another key would open nothing
 */
export function chooseWritable(): void {
  const { env } = process;
  if (!env.TABLE_NAME) {
    chooseDistrict();
    env.MASTER_SECRET ??= new DataFolder(dataDirOf(env)).masterSecret();
    return;
  }
  const absent = NEEDS.filter(
    (name) => !env[name] && !(name === 'MASTER_SECRET_PARAMETER' && env.MASTER_SECRET),
  );
  if (absent.length > 0)
    throw new Sorry(`TABLE_NAME is set and ${absent.join(', ')} is not (see docs/operate.md).`);
  chooseDistrict();
}
