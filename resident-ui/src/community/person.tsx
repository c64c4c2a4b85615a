import { tm } from '../me/messages/index.ts';
import type { CommunityPerson } from './community-api.ts';

type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const daysOf = (days: readonly number[]): string =>
  days.length === 7 ? tm('day.all') : days.map((day) => tm(`day.${day as Day}`)).join(' ');

/** A role, and of the person what they chose to publish. */
export function Person({ person }: { person: CommunityPerson }) {
  const { role, unit, name, phone, note, duty } = person;
  return (
    <li>
      <p>
        <strong>{tm(`community.role.${role}`)}</strong>
        {name && ` · ${name}`}
      </p>
      {unit && <p class="hint">{unit}</p>}
      {note && <p>{note}</p>}
      {duty && (
        <p class="hint">{tm('community.duty', { days: daysOf(duty.days), from: duty.from, to: duty.to })}</p>
      )}
      {phone && (
        <div class="person-call">
          <a class="mini" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {tm('community.call', { phone })}
          </a>
        </div>
      )}
    </li>
  );
}
