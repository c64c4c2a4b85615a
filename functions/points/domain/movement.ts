import type { Points } from './amount.ts';
import type { SystemAccount } from './entry.ts';
import type { LotChange } from './lots.ts';

interface ByRule {
  ruleId: string;
  ruleVersion: number;
  eventId: string;
  eventAt: string;
}
interface Reversal {
  reason: 'reversal';
  reverses: number;
  /** What could not be taken any more, borne by the programme. */
  writtenOff: number;
}
type Award = { reason: 'earn'; credit: Points } & ByRule;

/**
 * What can happen to a resident's points. An award has a credit and no debit; there is no `penalty`. Adding one
 * here is not a setting but a change of what the programme is (docs/adr/0015).
 */
export type ResidentMovement =
  | ({ currency: 'contribution' } & Award)
  | ({ currency: 'material'; lots: LotChange } & (
      | Award
      | { reason: 'refund'; credit: Points; refunds: number; counter: SystemAccount }
      | { reason: 'spend'; debit: Points; for: string; counter: SystemAccount }
      | { reason: 'expire'; debit: Points; month: string }
      | ({ debit: number } & Reversal)
    ))
  | ({ currency: 'contribution'; debit: number } & Reversal);

export type OrganisationMovement = { currency: 'standing' } & (
  | Award
  | ({ reason: 'penalty'; debit: Points } & ByRule)
  | ({ debit: number } & Reversal)
  | ({ credit: number } & Reversal)
);

export type Movement =
  | ({ kind: 'resident' } & ResidentMovement)
  | ({ kind: 'organisation' } & OrganisationMovement);
