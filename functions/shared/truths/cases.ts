import { type Case, newCase } from './case.ts';
import { type Finding, findMissingEffects } from './find-missing-effects.ts';
import { findTornPhotos } from './find-torn-photos.ts';
import { findTornWrites } from './find-torn-writes.ts';
import { fold } from './fold.ts';
import type { Inner, Row } from './row.ts';

const findingsOf = (known: Case): Finding[] => [
  ...findMissingEffects(known),
  ...findTornWrites(known),
  ...findTornPhotos(known),
];

/**
 * Puts the partitions of a table together, in whatever order they come. A case in which nothing is missing is
 * forgotten at once, so that memory holds those alone of which only a part has been read.
 */
export class Cases {
  /** Reports seen, with or without findings. */
  reports = 0;
  private readonly open = new Map<string, Case>();

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const id = caseOf(pk, rows);
    if (id === undefined) return;
    const known = this.open.get(id) ?? newCase(id);
    fold(known, pk, rows);
    if (pk.startsWith('REPORT#')) this.reports += 1;
    if (findingsOf(known).length === 0) this.open.delete(id);
    else this.open.set(id, known);
  }

  /** How many are still waiting for another part. */
  get size(): number {
    return this.open.size;
  }

  findings(): Finding[] {
    return [...this.open.values()].flatMap(findingsOf);
  }
}

const bare = (id: unknown): string | undefined => (typeof id === 'string' ? id.slice(1) : undefined);

/** @returns undefined for rows that belong to no report */
function caseOf(pk: string, [row]: readonly Row[]): string | undefined {
  const [kind, id] = pk.split('#');
  switch (kind) {
    case 'REPORT':
    case 'ORDER':
    case 'CONTACT':
    case 'REVIEW':
      return bare(id);
    case 'DECISION':
      return bare(row?.reviewId);
    case 'OP':
      return bare((row?.answer as Inner | undefined)?.reportId);
    case 'UPLOAD':
      return bare(typeof row?.attachedTo === 'string' ? row.attachedTo.split('#')[1] : undefined);
    default:
      return undefined;
  }
}
