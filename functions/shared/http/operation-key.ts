import * as z from 'zod';

/** An Idempotency-Key: whatever its sender likes, printable and without spaces. */
export const operationKeySchema = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** Of a phone that names nobody: so long that no other phone's is met by chance. */
export const phoneKeySchema = z.string().regex(/^[\x21-\x7e]{16,200}$/);
