import { expect, it } from 'vitest';
import { childrenOf, emergencyOf, fullName, topCategories } from './category-tree.ts';

const danger = { text: '请立即拨打', phone: '119' };
const all = [
  { code: 'lighting', name: '照明' },
  { code: 'lighting.lamp_out', name: '路灯不亮', parent: 'lighting' },
  { code: 'emergency', name: '紧急情况', emergency: danger },
  { code: 'emergency.fire', name: '着火', parent: 'emergency' },
];

it('reads two levels from the flat list', () => {
  expect(topCategories(all).map((one) => one.code)).toEqual(['lighting', 'emergency']);
  expect(childrenOf(all, 'lighting').map((one) => one.code)).toEqual(['lighting.lamp_out']);
  expect(fullName(all, 'lighting.lamp_out')).toBe('照明 · 路灯不亮');
  expect(fullName(all, 'gone')).toBe('');
});

it('hands danger down to the children', () => {
  expect(emergencyOf(all, 'emergency.fire')).toBe(danger);
  expect(emergencyOf(all, 'lighting.lamp_out')).toBeUndefined();
});
