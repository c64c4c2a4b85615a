import * as z from 'zod';

/** A code as people type it: lower case and full-width forms are forgiven. */
export const codeParam = z
  .string()
  .max(40)
  .trim()
  .normalize('NFKC')
  .toUpperCase()
  .regex(/^[0-9A-Z]{9}$/);
