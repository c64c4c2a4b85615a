import { createContext, type KeyboardEvent, useContext } from 'react';
import { moveOf } from './tree.ts';

/** What all rows of the tree share. */
export type TreeState = {
  isOpen: (code: string) => boolean;
  toggle: (code: string) => void;
  /** The one row that Tab reaches; the arrows go on from there. */
  current: string;
  setCurrent: (code: string) => void;
  edits: boolean;
};

export const TreeContext = createContext<TreeState | undefined>(undefined);

export function useTree(): TreeState {
  const state = useContext(TreeContext);
  if (!state) throw new Error('a row of the tree stands outside of it');
  return state;
}

/** Arrows, Home, End and Enter on the focused row; keys inside of a row's own buttons are theirs. */
export function onTreeKey(event: KeyboardEvent<HTMLElement>, { toggle, setCurrent }: TreeState): void {
  const target = event.target as HTMLElement;
  const code = target.dataset.code;
  if (!code) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-code]')];
  const move = moveOf(
    event.key,
    rows.map((row) => {
      const expanded = row.getAttribute('aria-expanded');
      return {
        level: Number(row.getAttribute('aria-level')),
        expanded: expanded === null ? undefined : expanded === 'true',
      };
    }),
    rows.indexOf(target),
  );
  if (move === undefined) return;
  event.preventDefault();
  if (move === 'toggle') toggle(code);
  else if (move === 'enter') target.querySelector<HTMLElement>('a[href]')?.click();
  else {
    const row = rows[move.focus];
    setCurrent(row?.dataset.code ?? code);
    row?.focus();
  }
}
