import { Icon } from '../../ui/icon.tsx';

/** Districts name their own categories; a known word in the code gets its picture, the rest a speech bubble. */
const SHAPES: [RegExp, string][] = [
  [/^codes/, 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM17.5 17.5H20V20h-2.5z'],
  [/^(emerg|danger)/, 'M12 3 2 20h20zM12 9v6M12 17.5v.5'],
  [/light|lamp/, 'M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1 2 1 2.5h6c0-.5 0-1.5 1-2.5A6 6 0 0 0 12 3z'],
  [/road|street|traffic|parking/, 'M8 3 4 21M16 3l4 18M12 4v3M12 10.5v3M12 17v3'],
  [/sanit|clean|waste|garbage/, 'M5 7h14M9 7V4h6v3M7 7l1 14h8l1-14M10.5 11v6M13.5 11v6'],
  [/green|park|tree|plant/, 'M12 21v-8M12 13C6 13 5 8 5 4c5 0 7 3 7 9zM12 15c0-5 3-7 7-7 0 4-2 7-7 7z'],
  [/water|drain|pipe|sewer/, 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z'],
  [/heat|gas|power|electr|utilit/, 'M13 3 5 14h6l-1 7 8-11h-6z'],
  [/noise|environ|pollution/, 'M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11'],
  [/safe|fire|secur|hazard/, 'M12 3 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2 2 4-4'],
  [/build|property|elevator|lift|housing|facilit/, 'M5 21V4h9v17M14 9h5v12M8 8h3M8 12h3M8 16h3M3 21h18'],
  [/shop|market|merchant|stall|trade/, 'M4 10v10h16V10M3 10l2-6h14l2 6zM9 20v-6h6v6'],
  [/serv|care|elder|help|people/, 'M12 20S4 15 4 9.5A4 4 0 0 1 12 8a4 4 0 0 1 8 1.5C20 15 12 20 12 20z'],
];
const OTHER = 'M4 5h16v11H12l-5 4v-4H4zM8 10.5h.01M12 10.5h.01M16 10.5h.01';

export function CategoryIcon({ code }: { code: string }) {
  return (
    <Icon>
      <path d={SHAPES.find(([word]) => word.test(code))?.[1] ?? OTHER} />
    </Icon>
  );
}
