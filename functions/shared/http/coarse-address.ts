/** An address without what tells households apart: a /24, or a /48. Anything else is '': nobody vouches for it. */
export function coarseAddress(address: string): string {
  const mapped = address.replace(/^::ffff:/i, '');
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(mapped)) return mapped.split('.').slice(0, 3).join('.');
  if (!/^[0-9a-f:]{2,39}$/i.test(address) || !address.includes(':')) return '';
  const [head = '', tail] = address.toLowerCase().split('::', 2);
  const groups = head.split(':').filter(Boolean);
  // `2001::1` has zeros where the double colon stands.
  return [...groups, ...(tail === undefined ? [] : ['0', '0', '0'])].slice(0, 3).join(':');
}
