import * as z from 'zod';
import { distinct } from '../http/distinct.ts';
import { UPLOAD_ID } from '../ids.ts';
import { MAX_PHOTOS } from './uploads.ts';

/** Pictures that come with something: ids of uploads, each once. */
export const attachedUpTo = (most: number) =>
  z.array(z.string().regex(UPLOAD_ID)).max(most).refine(distinct, { error: 'repeated' });

export const attachedSchema = attachedUpTo(MAX_PHOTOS);
