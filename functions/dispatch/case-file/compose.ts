import type * as z from 'zod';
import type { orderDetail } from '../order-view.ts';
import type { Block } from './domain/blocks.ts';
import type { Stage } from './domain/stages.ts';
import { factsOf } from './facts.ts';
import type { Words } from './words.ts';

export type Detail = z.infer<typeof orderDetail>;
type Line = Detail['log'][number];

/** More pictures of one step than anybody can attach are not to be expected, but a page has an end. */
const MOST_PICTURES = 9;

const cleared = (photos: Detail['photos'] = []): string[] =>
  photos
    .filter(({ status }) => status === 'cleared')
    .map(({ id }) => id)
    .slice(0, MOST_PICTURES);

function step({ at, action, by, note, reason, details = {}, photos }: Line, words: Words): Block {
  const { text, word, fill, moment } = words;
  const told = Object.entries(text.detail).flatMap(([name, label]) => {
    const value = details[name];
    if (value === undefined) return [];
    return fill(label, { value: name === 'until' ? moment(value) : value });
  });
  return {
    kind: 'step',
    at: moment(at),
    action: word(text.action, action),
    by: [word(text.role, by.role), by.name].filter(Boolean).join(' · '),
    said: [...told, ...(reason ? [fill(text.reason, { text: reason })] : []), ...(note ? [note] : [])],
    pictures: cleared(photos),
  };
}

function stages(all: readonly Stage[], { text, word, moment, length }: Words): Block[] {
  const rows = all.map(({ status, from, to, minutes, colour }) => ({
    cells: [
      word(text.status, status),
      moment(from),
      to ? moment(to) : text.until_now,
      length(minutes),
      text.colours[colour],
    ],
    colour,
  }));
  return [
    { kind: 'heading', text: text.stages },
    { kind: 'stages', head: [text.stage, text.from, text.to, text.length, text.colour], rows },
  ];
}

function parts({ partOrders }: Detail, { text, word, moment }: Words): Block[] {
  if (!partOrders?.length) return [];
  return [
    { kind: 'heading', text: text.parts },
    ...partOrders.map(
      ({ id, kind, unit, assignee, status, outcome, description, createdAt, finishedAt }): Block => ({
        kind: 'step',
        at: moment(createdAt),
        action: `${word(text.part_kind, kind)} · ${unit.name}`,
        by: [word(text.status, status), outcome && word(text.outcome, outcome), assignee]
          .filter(Boolean)
          .join(' · '),
        said: [description, ...(finishedAt ? [`${text.fact.finished} ${moment(finishedAt)}`] : []), id],
        pictures: [],
      }),
    ),
  ];
}

function merged({ mergedInto, merged: taken = [] }: Detail, { text, fill }: Words): Block[] {
  if (!mergedInto && taken.length === 0) return [];
  return [
    { kind: 'heading', text: text.merged },
    ...(mergedInto ? [{ kind: 'text', text: fill(text.merged_into, { order: mergedInto }) } as const] : []),
    ...(taken.length > 0
      ? [{ kind: 'text', text: fill(text.took_in, { orders: taken.join(' ') }) } as const]
      : []),
  ];
}

function urges({ urges: all = [] }: Detail, { text, fill, moment }: Words): Block[] {
  if (all.length === 0) return [];
  return [
    { kind: 'heading', text: text.urges },
    ...all.map(({ at, by, note, dueAt, receipt }): Block => {
      const answer = receipt
        ? fill(text.receipt, { at: moment(receipt.at), name: receipt.by.name, text: receipt.note })
        : fill(text.no_receipt, { at: moment(dueAt) });
      return {
        kind: 'step',
        at: moment(at),
        action: text.urges,
        by: by.name,
        said: [note, answer],
        pictures: [],
      };
    }),
  ];
}

function rating({ rating: said }: Detail, { text, fill, moment }: Words): Block[] {
  if (!said) return [];
  const stars = `${fill(text.stars, { stars: said.stars })} · ${moment(said.at)}`;
  return [
    { kind: 'heading', text: text.rating },
    { kind: 'text', text: stars },
    ...(said.comment ? [{ kind: 'text', text: said.comment } as const] : []),
  ];
}

/** Everything of a case in the order in which it is read. Whoever reported it is in it as a role, never as a person. */
export function caseFile(order: Detail, all: readonly Stage[], words: Words): Block[] {
  const { text, word } = words;
  const before = cleared(order.photos);
  return [
    {
      kind: 'title',
      text: `${text.title} · ${order.categoryName}`,
      note: [order.place.name, word(text.status, order.status)].filter(Boolean).join(' · '),
      badge: { text: text.colours[order.colour], colour: order.colour },
    },
    { kind: 'text', text: text.about, soft: true },
    { kind: 'heading', text: text.facts },
    { kind: 'facts', rows: factsOf(order, words) },
    { kind: 'heading', text: text.description },
    { kind: 'text', text: order.description },
    ...(before.length > 0
      ? ([
          { kind: 'text', text: text.before, soft: true },
          { kind: 'pictures', ids: before },
        ] as const)
      : []),
    ...stages(all, words),
    ...parts(order, words),
    ...merged(order, words),
    ...urges(order, words),
    ...rating(order, words),
    { kind: 'heading', text: text.log },
    ...order.log.map((line) => step(line, words)),
  ];
}
