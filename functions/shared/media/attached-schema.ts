import * as z from 'zod';
import { distinct } from '../http/distinct.ts';
import { UPLOAD_ID } from '../ids.ts';
import { MAX_PHOTOS } from './uploads.ts';

/** Pictures that come with something: ids of uploads, each once. */
export const attachedSchema = z
  .array(z.string().regex(UPLOAD_ID))
  .max(MAX_PHOTOS)
  .refine(distinct, { error: 'repeated' });
