import type { Colour } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { CheckIcon, ClockIcon, WarningIcon } from './icons.tsx';

const ICONS = { blue: ClockIcon, yellow: ClockIcon, red: WarningIcon, grey: CheckIcon };

/** The case's colour, always with its picture and its words. */
export function ColourMark({ colour }: { colour: Colour }) {
  const Shape = ICONS[colour] ?? ClockIcon;
  return (
    <span class={`mark ${colour}`}>
      <Shape />
      {t(`colour.${colour}`)}
    </span>
  );
}
