import { hotlineUnit } from '../../shared/district/regions.ts';
import type { AlertKind, Recipient } from '../../shared/events/alerts.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { officeAbove } from '../escalation/office-above.ts';

/** A line of the case log, as far as it says who is to hear of it. */
interface Line {
  action: string;
  by: { id?: string | undefined };
  details?: Readonly<Record<string, string>> | undefined;
}

export interface Told {
  alert: AlertKind;
  level?: number;
  to: Recipient[];
}

interface Rule {
  alert: AlertKind;
  to: (order: WorkOrder, line: Line) => Recipient[];
}

const heads = (order: WorkOrder): Recipient => ({ unit: order.unit.code, heads: true });
const office = (code: string): Recipient => ({ unit: code, heads: true });
const owner = ({ assignee }: WorkOrder): Recipient[] => (assignee ? [{ staff: assignee.id }] : []);
/** Whoever has it; nobody does: who answers for the unit. */
const inCharge = (order: WorkOrder): Recipient[] => (order.assignee ? owner(order) : [heads(order)]);
const ownerAndHeads = (order: WorkOrder): Recipient[] => [...owner(order), heads(order)];
const asker = (_: WorkOrder, { details }: Line): Recipient[] =>
  details?.asked ? [{ staff: details.asked }] : [];

/** The office that heard of it at each level; at the last one, whoever oversees the region as well. */
const climbed = (order: WorkOrder, { details }: Line): Recipient[] => {
  const to = details?.to ?? officeAbove(order, 1);
  switch (details?.level) {
    case '1':
      return [...ownerAndHeads(order), office(to)];
    case '2':
      return [office(to)];
    default:
      return [
        office(to),
        office(hotlineUnit(order.place.regionCode.slice(0, 6))),
        { oversight: true, region: order.place.regionCode },
      ];
  }
};

/** Who hears of what, by the line that tells of it in the case log. What is not here is nobody's news. */
const RULES: Readonly<Record<string, Rule>> = {
  routed: { alert: 'assigned', to: owner },
  raised: { alert: 'assigned', to: owner },
  scheduled: { alert: 'assigned', to: inCharge },
  assigned: { alert: 'assigned', to: owner },
  released: { alert: 'transferred', to: (order) => [heads(order)] },
  returned: { alert: 'returned', to: (order) => [heads(order)] },
  transferred: { alert: 'transferred', to: (order) => [heads(order)] },
  reopened: { alert: 'reopened', to: ownerAndHeads },
  part_begun: { alert: 'joined', to: (order) => [heads(order)] },
  part_done: { alert: 'part_done', to: inCharge },
  part_rejected: { alert: 'part_done', to: inCharge },
  took_in: { alert: 'merged', to: inCharge },
  appealed: { alert: 'appealed', to: (order) => [heads(order)] },
  answered: { alert: 'question_answered', to: inCharge },
  unanswered: { alert: 'question_unanswered', to: inCharge },
  nearly_due: { alert: 'yellow', to: inCharge },
  stage_overdue: { alert: 'stage_due', to: ownerAndHeads },
  escalated: { alert: 'escalated', to: climbed },
  urged: { alert: 'urged', to: ownerAndHeads },
  acknowledged: {
    alert: 'urge_answered',
    // Those whose urges were answered by this very line; the receipts say when.
    to: ({ urges = [] }) => {
      const at = urges
        .flatMap(({ receipt }) => receipt?.at ?? [])
        .sort()
        .at(-1);
      return urges.filter(({ receipt }) => receipt?.at === at).map(({ by }) => ({ staff: by.id }));
    },
  },
  urge_unanswered: {
    alert: 'urged',
    to: (order, { details }) => [office(details?.to ?? officeAbove(order, 1))],
  },
  suspension_asked: { alert: 'suspension_asked', to: (order) => [office(officeAbove(order, 1))] },
  suspended: { alert: 'suspension_decided', to: asker },
  suspension_declined: { alert: 'suspension_decided', to: asker },
  resumed: { alert: 'resumed', to: inCharge },
  extended: { alert: 'extended', to: inCharge },
};

const sameAs = (one: Recipient) => (other: Recipient) => JSON.stringify(one) === JSON.stringify(other);

/** @returns undefined when nobody is to be told: nobody is told of what they did themselves */
export function toldOf(order: WorkOrder, line: Line): Told | undefined {
  const rule = RULES[line.action];
  if (!rule) return undefined;
  const to = rule
    .to(order, line)
    .filter((each) => !('staff' in each) || each.staff !== line.by.id)
    .filter((each, i, all) => all.findIndex(sameAs(each)) === i);
  if (to.length === 0) return undefined;
  const level = line.action === 'escalated' ? Number(line.details?.level) : undefined;
  // Being late is told as such; that it went on to another office is what those there hear.
  if (level === 1) return { alert: 'overdue', level, to };
  return { alert: rule.alert, ...(level === undefined ? {} : { level }), to };
}
