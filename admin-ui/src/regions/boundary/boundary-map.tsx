import { Box, Typography } from '@mui/material';
import { useGetList, useGetOne, useRecordContext, useTranslate } from 'react-admin';
import type { Region } from '../../api/records.ts';
import { Section } from '../../fields/section.tsx';
import { useName } from '../../lookups/names.ts';
import { parentCode } from '../tree.ts';
import { frameOf, heightOf, MAP_WIDTH, pathOf, ringsOf } from './outline.ts';

/** Names fit as long as there are not many regions on the map. */
const MOST_NAMES = 30;

/** Where a region lies: itself, what is in it, or for a grid its neighbours. Drawn here, without a map of anybody's. */
export const BoundaryMap = () => {
  const region = useRecordContext<Region>();
  const translate = useTranslate();
  const name = useName();
  const parent = region?.level === 'grid' ? parentCode(region.code) : region?.code;
  const { data: around = [] } = useGetList<Region>(
    'regions',
    { filter: { parent, boundaries: 'true' }, meta: { whole: true } },
    { enabled: region !== undefined },
  );
  const { data: above } = useGetOne<Region>(
    'regions',
    { id: parent ?? '' },
    { enabled: region?.level === 'grid' },
  );
  if (!region) return null;
  const others = around.filter(({ code }) => code !== region.code);
  const shown = [...others, ...(above ? [above] : []), region];
  const box = frameOf(shown.flatMap(ringsOf));
  if (!box)
    return (
      <Box sx={{ maxWidth: 720, mt: 2 }}>
        <Section title="regions.map.title">
          <Typography color="textSecondary">{translate('regions.map.none')}</Typography>
        </Section>
      </Box>
    );
  const height = heightOf(box);
  return (
    <Box sx={{ maxWidth: 720, mt: 2 }}>
      <Section title="regions.map.title">
        <Box
          component="svg"
          viewBox={`0 0 ${MAP_WIDTH} ${height}`}
          role="img"
          aria-label={translate('regions.map.label', { name: name(region.name) })}
          sx={{ width: '100%', display: 'block', '& path': { fillRule: 'evenodd' } }}
        >
          {above && <Outline region={above} box={box} sx={{ fill: 'none', stroke: 'text.secondary' }} />}
          {others.map((each) => (
            <Outline
              key={each.code}
              region={each}
              box={box}
              sx={{ fill: 'transparent', stroke: 'text.disabled' }}
            />
          ))}
          <Outline
            region={region}
            box={box}
            sx={{ fill: 'primary.main', fillOpacity: 0.12, stroke: 'primary.main' }}
            wide
          />
          {shown.length <= MOST_NAMES &&
            [...others, ...(region.level === 'grid' || others.length === 0 ? [region] : [])].map((each) => (
              <Label key={each.code} region={each} box={box} />
            ))}
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate(`regions.map.${region.drawn ? 'how' : 'frame'}`)}
        </Typography>
      </Section>
    </Box>
  );
};

type Drawn = { region: Region; box: NonNullable<ReturnType<typeof frameOf>> };

const colours = { 'text.secondary': 'secondary', 'text.disabled': 'disabled' } as const;

const Outline = ({
  region,
  box,
  sx,
  wide = false,
}: Drawn & { sx: { fill: string; fillOpacity?: number; stroke: string }; wide?: boolean }) => {
  const name = useName();
  return (
    <Box
      component="path"
      d={pathOf(ringsOf(region), box)}
      sx={({ palette }) => {
        const text = colours[sx.stroke as keyof typeof colours];
        return {
          fill: sx.fill === 'primary.main' ? palette.primary.main : sx.fill,
          fillOpacity: sx.fillOpacity ?? 1,
          stroke: text ? palette.text[text] : palette.primary.main,
          strokeWidth: wide ? 2.5 : 1,
          strokeLinejoin: 'round',
          // Not drawn by anybody: only a frame.
          strokeDasharray: region.drawn ? 'none' : '5 4',
        };
      }}
    >
      <title>{name(region.name)}</title>
    </Box>
  );
};

const Label = ({ region, box }: Drawn) => {
  const name = useName();
  const frame = frameOf(ringsOf(region));
  if (!frame) return null;
  const middle = [[(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2]];
  const [, x, y] = /M([\d.-]+) ([\d.-]+)Z/.exec(pathOf([middle], box)) ?? [];
  return (
    <Box
      component="text"
      x={x}
      y={y}
      aria-hidden
      sx={{ fill: 'currentColor', fontSize: 13, textAnchor: 'middle', pointerEvents: 'none' }}
    >
      {name(region.name)}
    </Box>
  );
};
