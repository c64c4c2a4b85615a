import type { Detail } from './compose.ts';
import type { Words } from './words.ts';

/** What is known of the case, label by label; what it does not have is left out. */
export function factsOf(order: Detail, words: Words): [label: string, value: string][] {
  const { text, word, fill, moment, length } = words;
  const { fact } = text;
  const { place, escalation, extension, rejection, returnedCount, reopenedCount } = order;
  const rows: [string, string | undefined][] = [
    [fact.id, order.id],
    [fact.report, order.reportId],
    [fact.status, word(text.status, order.status)],
    [fact.outcome, order.outcome && word(text.outcome, order.outcome)],
    [
      fact.rejection,
      rejection &&
        fill(text.rejected_because, { ground: word(text.ground, rejection.ground), by: rejection.by }),
    ],
    [fact.category, order.categoryName],
    [fact.severity, word(text.severity, order.severity)],
    [fact.place, place.name],
    [fact.region, place.regionPath.join(' › ')],
    [fact.location, place.location && `${place.location.lat.toFixed(5)}, ${place.location.lng.toFixed(5)}`],
    [fact.code, place.code],
    [fact.unit, order.unit.name],
    [fact.assignee, order.assignee?.name],
    [fact.created, moment(order.createdAt)],
    [fact.due, moment(order.dueAt)],
    [fact.finished, order.finishedAt && moment(order.finishedAt)],
    [
      fact.came_back,
      returnedCount + reopenedCount > 0
        ? fill(text.times_back, { returned: returnedCount, reopened: reopenedCount })
        : undefined,
    ],
    [
      fact.escalation,
      escalation &&
        fill(text.escalated_to, {
          level: escalation.level,
          to: escalation.to.name,
          at: moment(escalation.at),
        }),
    ],
    [
      fact.extension,
      extension && fill(text.extended_by, { count: extension.count, length: length(extension.minutes) }),
    ],
    [fact.bounty, order.bounty && String(order.bounty.promised)],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}
