import { recall, remember } from '../phone/storage.ts';

/** A card that this phone has opened, until when. */
export interface OpenCard {
  code: string;
  token: string;
  until: string;
}

export function openCard(): OpenCard | undefined {
  const card = recall<OpenCard | null>('courier', null);
  return card && Date.parse(card.until) > Date.now() ? card : undefined;
}

export const keepCard = (card: OpenCard | undefined): void => remember('courier', card);
