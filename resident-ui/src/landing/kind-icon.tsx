import type { CodeKind } from '../api-types.ts';
import { Icon } from '../ui/icon.tsx';

const SHAPES: Record<CodeKind, string> = {
  household: 'M3 11 12 4l9 7M6 9v11h12V9M10 20v-6h4v6',
  outdoor: 'M8 21h8M12 21V8M12 8c0-3 2-4.5 5-4.5M17 3.5V7h-3',
  merchant: 'M4 10v10h16V10M3 10l2-6h14l2 6zM9 20v-6h6v6',
  stall: 'M3 9c0-4 4-5 9-5s9 1 9 5zM12 4v16M5 9v11M19 9v11M5 15h14',
  service: 'M5 4h14v16H5zM9 4V2.5h6V4M12 9.5a2 2 0 1 0 .01 0M8.5 17c.5-4 6.5-4 7 0',
  community: 'M4 20V8l6-4v16M10 20h10V10l-10-2M13.5 13h3M13.5 16h3M6.5 10v.5M6.5 13.5v.5M6.5 17v.5',
  activity: 'M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7M9 15.5l2 2 4-4',
  benefit:
    'M4 11h16v9H4zM3 7.5h18V11H3zM12 7.5V20M12 7.5C7 7.5 7 3 9.5 3S12 7.5 12 7.5s0-4.5 2.5-4.5 2.5 4.5-2.5 4.5',
  courier:
    'M5.5 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM18.5 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM5.5 17h6l3-7h3l1.5 7M10 10h4.5M3 5h6v5H3z',
};

export const KindIcon = ({ kind }: { kind: CodeKind }) => (
  <Icon>
    <path d={SHAPES[kind] ?? SHAPES.outdoor} />
  </Icon>
);
