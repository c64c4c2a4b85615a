const lengths = [6, 9, 12, 14];
/** Codes are hierarchical: the parent's is the next shorter prefix. */
export const parentCode = (code: string) => code.slice(0, lengths[lengths.indexOf(code.length) - 1] ?? 0);
export const depth = (code: string) => Math.max(0, lengths.indexOf(code.length));

/** A row of the tree as the keyboard sees it. */
export type TreeRow = { level: number; expanded: boolean | undefined };
export type Move = { focus: number } | 'toggle' | 'enter' | undefined;

/** What a key does in a tree (ARIA treegrid): up and down, into and out of a branch. */
export function moveOf(key: string, rows: readonly TreeRow[], at: number): Move {
  const here = rows[at];
  if (!here) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { focus: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { focus: Math.max(at - 1, 0) };
    case 'Home':
      return { focus: 0 };
    case 'End':
      return { focus: rows.length - 1 };
    case 'Enter':
      return 'enter';
    case 'ArrowRight':
      if (here.expanded === undefined) return undefined;
      return here.expanded ? { focus: Math.min(at + 1, rows.length - 1) } : 'toggle';
    case 'ArrowLeft':
      return here.expanded ? 'toggle' : { focus: above(rows, at) };
    default:
      return undefined;
  }
}

function above(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let row = at - 1; row >= 0; row--) if ((rows[row]?.level ?? level) < level) return row;
  return at;
}
