export const kinds = [
  'household',
  'outdoor',
  'merchant',
  'stall',
  'service',
  'community',
  'activity',
  'benefit',
] as const;
export const statuses = ['active', 'suspended', 'replaced'] as const;

/** Nine characters are read, typed and dictated more surely in groups. */
export const spaced = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ');
export const qrPath = (code: string, type: 'svg' | 'png') =>
  `/api/codes/${encodeURIComponent(code)}/qr.${type}`;
