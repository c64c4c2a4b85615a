import type { CodeKind } from '../../../functions/scan/domain/code.ts';
import type { Brush } from '../pictures/brush.ts';

const HOMES = ['苑', '花园', '家园', '里'] as const;
const SHOPS = [
  '禾香面馆',
  '青禾便利店',
  '暖巷理发店',
  '云杉药房',
  '小满果蔬',
  '知味砂锅',
  '北窗书屋',
  '麦田烘焙',
  '拾光照相馆',
  '清泉洗衣',
  '牧场奶茶',
  '老街修鞋铺',
] as const;
const SPOTS = [
  '路@号灯杆',
  '街@号灯杆',
  '公园东门',
  '公园健身区',
  '路公交站',
  '街口袋公园',
  '广场南侧',
  '路人行天桥',
  '苑北门投放点',
  '路与环湖路口',
  '小学东侧步道',
  '街地下通道口',
] as const;
const FESTIVALS = ['邻里节', '义务植树', '健康讲座', '旧物交换集市'] as const;

/** An invented place of a kind in a community whose name begins with `stem` (云锦社区 → 云锦). */
export const PLACES: Readonly<Record<CodeKind, (brush: Brush, stem: string) => string>> = {
  household: ({ between, pick }, stem) =>
    `${stem}${pick(HOMES)}${Math.floor(between(1, 18))}号楼${Math.floor(between(1, 5))}单元${Math.floor(between(1, 12))}0${pick([1, 2])}室`,
  outdoor: ({ between, pick }, stem) => stem + pick(SPOTS).replace('@', String(Math.floor(between(1, 90)))),
  merchant: ({ pick }, stem) => `${pick(SHOPS)}（${stem}店）`,
  stall: ({ between, pick }, stem) =>
    `${stem}便民市场${pick(['A', 'B', 'C'])}-${String(Math.floor(between(1, 40))).padStart(2, '0')}摊位`,
  service: ({ between }, stem) => `${stem}便民服务站${Math.floor(between(1, 6))}号窗口`,
  community: (_, stem) => `${stem}社区服务大厅`,
  activity: ({ pick }, stem) => `${stem}社区${pick(FESTIVALS)}`,
  benefit: (_, stem) => `${stem}便民超市兑换台`,
  courier: ({ between }) => `云雀速送 ${String(Math.floor(between(1, 99))).padStart(2, '0')} 号卡`,
};

const TRADES: readonly [RegExp, string][] = [
  [/面馆|砂锅|烘焙|奶茶/, 'catering'],
  [/便利店|药房|果蔬|书屋/, 'retail'],
];

/** The trade of an invented shop or stall. */
export function tradeOf(kind: CodeKind, name: string): string | undefined {
  if (kind === 'stall') return 'street_stall';
  if (kind !== 'merchant') return undefined;
  return TRADES.find(([words]) => words.test(name))?.[1] ?? 'services';
}
