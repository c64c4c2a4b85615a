/**
 * What every page tells the browser about itself: the edge sends it in AWS, the front server locally. One
 * definition, so that a page that works on a developer's machine is not blocked after deployment.
 */

export type Area = 'resident' | 'console' | 'media' | 'api';

/** Hosts outside the origin that this district's pages may reach; both are empty unless it says so. */
export type Hosts = {
  /** Where presigned uploads go. Locally that is the origin itself. */
  uploads?: string[];
  /** Map tiles, when the district names any. */
  tiles?: string[];
};

const join = (directives: Record<string, string[]>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

function contentSecurityPolicy(area: Area, { uploads = [], tiles = [] }: Hosts): string {
  if (area === 'media' || area === 'api') return "default-src 'none'; frame-ancestors 'none'; sandbox";
  return join({
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    // The console's component kit writes its rules into <style>; resident pages bring theirs as files.
    'style-src': area === 'console' ? ["'self'", "'unsafe-inline'"] : ["'self'"],
    // A photo is shown from memory (blob:) before it is sent.
    'img-src': ["'self'", 'data:', 'blob:', ...tiles],
    'connect-src': ["'self'", ...uploads],
    'font-src': ["'self'"],
    // The pages' own /sw.js, which opens them without a network.
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
}

export function securityHeaders(area: Area, hosts: Hosts = {}): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(area, hosts),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Scanning and "where I stand" are asked for by our own pages only.
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  };
}
