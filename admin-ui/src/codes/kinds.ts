export const kinds = [
  'household',
  'outdoor',
  'merchant',
  'stall',
  'service',
  'community',
  'activity',
  'benefit',
  'courier',
] as const;
/** Somebody holds these: they have a trade. */
export const heldKinds: readonly string[] = ['merchant', 'stall'];
export const statuses = ['active', 'suspended', 'replaced'] as const;

/** Grouped as on the label and on the phone: what is read out must look the same everywhere. */
export const spaced = (code: string) => code.replace(/(.{3})(?=.)/g, '$1 ');
export const qrPath = (code: string, type: 'svg' | 'png') =>
  `/api/codes/${encodeURIComponent(code)}/qr.${type}`;
