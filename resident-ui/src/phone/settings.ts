import { recall, remember } from './storage.ts';

export type Language = 'zh-CN' | 'en';

/** Body size in pixels; every size after the first is elder mode (≥ 18 px, targets ≥ 60 px). */
export const TEXT_SIZES = [16, 19, 22, 26, 30] as const;

const listeners = new Set<() => void>();
let currentLanguage: Language = firstLanguage();
let sizeIndex = clampSize(recall<number>('textSize', 0));

function firstLanguage(): Language {
  const remembered = recall<string | null>('language', null);
  if (remembered === 'zh-CN' || remembered === 'en') return remembered;
  const spoken = typeof navigator === 'undefined' ? 'zh-CN' : navigator.language;
  return /^en\b/i.test(spoken) ? 'en' : 'zh-CN';
}

function clampSize(index: number): number {
  return Math.min(Math.max(Math.round(index) || 0, 0), TEXT_SIZES.length - 1);
}

export const language = (): Language => currentLanguage;
export const textSize = (): number => sizeIndex;

export function setLanguage(next: Language): void {
  currentLanguage = next;
  remember('language', next);
  applySettings();
}

export function setTextSize(index: number): void {
  sizeIndex = clampSize(index);
  remember('textSize', sizeIndex);
  applySettings();
}

export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes the choice where the style sheet reads it: lang, data-size and data-elder on <html>. */
export function applySettings(): void {
  const root = document.documentElement;
  root.lang = currentLanguage;
  root.dataset.size = String(sizeIndex);
  if (sizeIndex > 0) root.dataset.elder = '';
  else delete root.dataset.elder;
  for (const listener of [...listeners]) listener();
}
