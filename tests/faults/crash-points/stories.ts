import type { StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import type { Command } from '../../../functions/dispatch/verbs/verb.ts';
import type { STAFF } from '../../support/small-district.ts';
import { praiseStories } from './praise-stories.ts';
import type { Step, Story } from './teller.ts';

const submit =
  (photos = 0): Step =>
  (teller) =>
    teller.submit(photos);
const act =
  (action: StaffVerb, who: keyof typeof STAFF, more?: Command & { picture?: boolean }): Step =>
  (teller) =>
    teller.act(action, who, more);
const answer =
  (solved: boolean): Step =>
  (teller) =>
    teller.answer(solved);

const finished: Step[] = [submit(), act('accept', 'light1'), act('start', 'light1'), act('finish', 'light1')];

export const STORIES: Story[] = [
  { name: 'report', before: [], after: [submit()] },
  { name: 'report with pictures', before: [], after: [submit(2)] },
  { name: 'work', before: [submit()], after: [act('accept', 'light1'), act('start', 'light1')] },
  {
    name: 'finish with a picture',
    before: [submit(), act('accept', 'light1'), act('start', 'light1')],
    after: [act('finish', 'light1', { picture: true })],
  },
  {
    name: 'hand over',
    before: [submit(), act('accept', 'light1')],
    after: [
      act('return', 'light1', { reason: '不归我们管' }),
      act('transfer', 'community', { reason: '请处理', unit: 'U-LIGHT' }),
    ],
  },
  { name: 'filed by a program', before: [], after: [(teller) => teller.program('就在路口')] },
  {
    name: 'put off',
    before: [submit(), act('accept', 'light1')],
    after: [
      act('suspend', 'light1', { reason: '等配件' }),
      act('approve_suspension', 'admin'),
      act('resume', 'light1'),
    ],
  },
  {
    name: 'urged',
    before: [submit(), act('assign', 'lightHead', { staff: 'S-LIGHT1' })],
    after: [
      act('urge', 'oversight', { note: '请尽快' }),
      act('acknowledge', 'light1', { note: '今天去' }),
      act('extend', 'admin', { reason: '要断电', minutes: 120 }),
    ],
  },
  {
    name: 'claimed and given back',
    before: [submit(), act('offer', 'community', { bounty: 10, units: ['*'] })],
    after: [act('claim', 'light1'), act('give_back', 'light1')],
  },
  { name: 'solved', before: finished, after: [answer(true)] },
  { name: 'reopened', before: finished, after: [answer(false), act('accept', 'light1')] },
  {
    name: 'asked',
    before: [submit(), act('accept', 'light1')],
    after: [act('ask', 'light1', { question: '是哪一盏灯？' }), (teller) => teller.reply('第二盏')],
  },
  {
    name: 'followed',
    before: [submit()],
    after: [(teller) => teller.meToo('phone'), act('accept', 'light1')],
  },
  {
    name: 'not confirmed',
    before: [submit(), act('accept', 'light1'), act('start', 'light1')],
    after: [act('finish', 'light1')],
  },
  {
    name: 'shared',
    before: [submit(), act('accept', 'light1')],
    after: [
      act('split', 'light1', { kind: 'task', units: ['C-150603001001'], note: '请协助' }),
      (teller) => teller.actOnPart('accept', 'community'),
      (teller) => teller.actOnPart('start', 'community'),
      (teller) => teller.actOnPart('finish', 'community'),
    ],
  },
  {
    name: 'merged',
    before: [submit(), submit()],
    after: [(teller) => teller.mergeIntoFirst('admin'), act('unmerge', 'admin', { reason: '不是一处' })],
  },
  {
    name: 'rejected',
    before: [submit(), act('accept', 'light1')],
    after: [
      act('reject', 'admin', { ground: 'insufficient', reason: '查无此处' }),
      (teller) => teller.appeal('这是公共设施'),
    ],
  },
  { name: 'rated', before: [...finished, answer(true)], after: [(teller) => teller.rate(5)] },
  ...praiseStories([...finished, answer(true)]),
  { name: 'swept', before: [], after: [(teller) => teller.losingMessages(submit(1))] },
];
