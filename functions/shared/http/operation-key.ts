import * as z from 'zod';

/** An Idempotency-Key: whatever its sender likes, printable and without spaces. */
export const operationKeySchema = z.string().regex(/^[\x21-\x7e]{1,200}$/);
