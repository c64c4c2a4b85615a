import { tagOf } from '../secrets.ts';

/** Uploads made under a draft's operation key belong to that draft; the key itself is not stored. */
export const draftOwner = async (operationKey: string): Promise<string> =>
  `draft:${await tagOf('upload-owner', operationKey)}`;
