import * as z from 'zod';
import { UPLOAD_ID } from '../ids.ts';
import { MAX_PHOTOS } from './uploads.ts';

/** Pictures that come with something: ids of uploads, each once. */
export const attachedSchema = z
  .array(z.string().regex(UPLOAD_ID))
  .max(MAX_PHOTOS)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'repeated' });
