import { expect, it } from 'vitest';
import { coarseAddress } from './coarse-address.ts';

it.each([
  ['203.0.113.7', '203.0.113'],
  ['::ffff:203.0.113.9', '203.0.113'],
  ['2001:db8:1:2::9', '2001:db8:1'],
  ['2001:DB8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['', ''],
  ['unknown', ''],
  ['203.0.113.7\nx', ''],
])('%s is known as %s', (address, coarse) => expect(coarseAddress(address)).toBe(coarse));
