import { describe, expect, it } from 'vitest';
import { devPage } from './page.ts';

const state = {
  codes: [
    { code: 'ABCDEFGHJ', kind: 'outdoor', place: 'Lamp <7>' },
    { code: 'BCDEFGHJK', kind: 'outdoor', place: 'Lamp 8' },
    { code: 'CDEFGHJKL', kind: 'stall', place: 'Stall 1' },
  ],
  accounts: [{ role: 'grid_worker', username: 'worker', password: '<secret>' }],
  outbox: [{ eventId: 'E1', consumer: 'dispatch', due: '2026-01-01T00:00:00.000Z' }],
  messages: [{ at: '2026-01-01T00:00:00.000Z', phone: '+8613900000000', code: '012345', ttl: 1 }],
  notices: [
    {
      at: '2026-01-01T00:00:00.000Z',
      channel: 'sms' as const,
      key: 'K',
      to: '+8613900000001',
      lines: ['3 <due>'],
      ttl: 1,
    },
  ],
  queues: [{ name: 'media', visible: 1, inFlight: 2, dead: 3 }],
};

describe('the developer page', () => {
  const page = devPage(state);

  it('shows one code of each kind as the picture that is printed', () => {
    expect([...page.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
      '/api/codes/CDEFGHJKL/qr.svg',
      '/api/codes/ABCDEFGHJ/qr.svg',
    ]);
  });

  it('shows accounts, queues and what is on its way, as text', () => {
    expect(page).toContain('<td>grid_worker</td><td>worker</td><td>&#60;secret&#62;</td>');
    expect(page).toContain('<td>media</td><td>1</td><td>2</td><td>3</td>');
    expect(page).toContain('<td>dispatch</td><td>E1</td>');
    expect(page).toContain('<td>+8613900000000</td><td>012345</td>');
    expect(page).toContain('<td>sms</td><td>+8613900000001</td><td>3 &#60;due&#62;</td>');
    expect(page).toContain('Lamp &#60;7&#62;');
    expect(page).not.toMatch(/<script/);
  });
});
