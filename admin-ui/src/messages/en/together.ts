import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/together.ts';

export default {
  together: {
    title: 'Belongs with',
    kind: 'How they help',
    kinds: { task: 'Task', joint_meeting: 'Joint meeting', mediation: 'Mediation' },
    units: 'Units that are asked',
    units_hint: 'Up to %{most}; each gets an order of its own',
    asked: 'What they are asked to do',
    asked_hint: 'These very words are what they see; nothing of whoever reported it',
    similar: 'Orders of the same kind near by',
    none_similar: 'No open order of the same kind near by.',
    number: 'Number of the order that goes on',
    number_hint: 'Choose one above, or type its number',
    metres: '%{metres} m away',
    ground: 'What the reporter is told',
    grounds: {
      not_our_matter: 'Nothing the district can deal with',
      insufficient: 'Not enough to find it',
      private_dispute: 'A matter between private parties',
      duplicate: 'Reported before and dealt with',
      names_a_person: 'About a person, not a place or thing',
    },
    reason_hint: 'For the file only; the reporter does not see it',
    to_reporter: 'Words to the reporter (optional)',
    to_reporter_hint: 'The reporter sees them',
    part_of: '%{kind}, part of order',
    goes_on: 'Merged; it goes on as order',
    rejected: 'Not accepted by %{by}:',
    merged:
      '%{smart_count} order was merged with this one: |||| %{smart_count} orders were merged with this one:',
    outcomes: { done: 'Done', dropped: 'Dropped', rejected: 'Not taken', merged: 'Merged' },
  },
} satisfies Shape<typeof zh>;
