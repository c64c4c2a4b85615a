import type { Finding } from './find-missing-effects.ts';
import type { Inner, Row } from './row.ts';

interface Taken {
  unit: string;
  at: number;
}

/** Places that units' claims take, against the orders that say they have been claimed. */
export class ClaimSlots {
  private readonly claimed = new Map<string, Taken>();
  private readonly places = new Map<string, Set<string>>();

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const [kind, id = ''] = pk.split('#');
    if (kind === 'CLAIMS') this.places.set(id, new Set(rows[0]?.orders as Set<string> | undefined));
    const claim = rows.find(({ type }) => type === 'order')?.claim as Inner | undefined;
    if (kind === 'ORDER' && claim)
      this.claimed.set(id, { unit: String(claim.unit), at: Date.parse(String(claim.at)) });
  }

  findings(): Finding[] {
    const unplaced = [...this.claimed]
      .filter(([id, { unit }]) => !this.places.get(unit)?.has(id))
      .map(([id, { unit, at }]) => ({ kind: 'claim_not_counted', id, detail: unit, at }));
    const stale = [...this.places].flatMap(([unit, ids]) =>
      [...ids]
        .filter((id) => this.claimed.get(id)?.unit !== unit)
        .map((id) => ({ kind: 'claim_counted_in_vain', id, detail: unit })),
    );
    return [...unplaced, ...stale];
  }
}
