/**
 * A mainland mobile number as people type it (spaces, dashes, +86, full-width digits) in one form: `+86…`.
 * @returns undefined for everything else
 */
export function readPhone(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  const [, number] = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(digits) ?? [];
  return number && `+86${number}`;
}
