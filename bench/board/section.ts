import type { Section } from '../sections.ts';
import { board } from './board.ts';

export const BOARD: Section = {
  name: 'board',
  title:
    'Board, list and map of a district with 50,000 open orders (terms of 4, 24, 72 and 168 hours; the desk has the scripts in its cache)',
  head: ['what', 'ms, the middle one', 'KB', 'orders or spots', 'requests'],
  rows: async () => {
    const found = await board();
    return [
      ...found.answers.map((each) => [
        each.what,
        each.p50Ms.toFixed(0),
        each.kilobytes.toFixed(1),
        each.items,
        1,
      ]),
      ...found.paints.map((each) => [
        `${each.page}, reloaded until its first orders stand`,
        each.ms.toFixed(0),
        each.kilobytes.toFixed(1),
        '–',
        each.requests,
      ]),
    ];
  },
};
