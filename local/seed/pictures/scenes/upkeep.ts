import { blob, curve, ellipse, line, path, polygon, rect, shadow, times, turned } from '../brush.ts';
import { daylight, lightNamed } from '../light.ts';
import { cone } from '../props.ts';
import type { Scene } from '../scene.ts';
import { room, street } from '../scenery.ts';

export const rubble: Scene = (brush, mended) => {
  const light = daylight(brush);
  const backdrop = street(brush, light, 310);
  const x = brush.between(330, 470);
  const bricks = times(46, () => {
    const reach = brush.between(-1, 1);
    const y = 540 - brush.between(0, 1) * (1 - Math.abs(reach)) * 180;
    return turned(
      brush.between(-40, 40),
      [x + reach * 230, y],
      rect(x + reach * 230 - 26, y - 12, 52, 24, brush.pick(['#a8583f', '#b96a4d', '#93949a', '#c7beb0'])),
    );
  });
  const sacks = times(4, (index) =>
    curve(
      blob(brush, x + 200 + (index % 2) * 84, 520 - Math.floor(index / 2) * 46, 58, 34, 10, 0.12),
      '#d9d3c2',
      'stroke="#b1a98f" stroke-width="2"',
    ),
  );
  const planks = times(4, (index) =>
    turned(-18 + index * 9, [x - 150, 470], rect(x - 300, 462 + index * 12, 280, 13, '#b08956')),
  );
  const heap =
    shadow(x, 548, 290, 26, 0.4) +
    curve(
      [
        [x - 270, 552],
        [x - 150, 470],
        [x - 30, 360],
        [x + 80, 390],
        [x + 250, 552],
      ],
      '#8c8378',
    ) +
    planks +
    bricks +
    sacks;
  return {
    light,
    body:
      backdrop + rect(0, 430, 800, 170, '#aaa498') + (mended ? ellipse(x, 540, 220, 26, '#9c968a') : heap),
  };
};

export const toilet: Scene = (brush, mended) => {
  const light = lightNamed('noon');
  const backdrop = room(brush, 500);
  const tiles = times(8 * 14, (index) =>
    rect((index % 14) * 58, 60 + Math.floor(index / 14) * 54, 56, 52, '#e9eef0', 'stroke="#c4cdd2"'),
  );
  const broken = brush.pick([0, 1, 2]);
  const basins = times(3, (index) => {
    const x = 150 + index * 250;
    const fault = index === broken && !mended;
    return (
      rect(x - 78, 110, 156, 150, '#b9d2df', 'rx="8" stroke="#8fa6b2" stroke-width="6"') +
      polygon(
        [
          [x - 60, 240],
          [x + 10, 120],
          [x + 40, 120],
          [x - 30, 240],
        ],
        '#ffffff',
        'opacity=".45"',
      ) +
      path(
        `M${x - 96} 348H${x + 96}Q${x + 84} 430 ${x} 430T${x - 96} 348Z`,
        '#fbfcfc',
        'stroke="#c3cbd0" stroke-width="3"',
      ) +
      ellipse(x, 352, 84, 12, '#d8e0e4') +
      turned(
        fault ? 34 : 0,
        [x, 340],
        path(`M${x - 7} 346v-50q0 -24 34 -24v12q-18 0 -18 14v48Z`, '#8d989e'),
      ) +
      rect(x - 10, 430, 20, 72, '#dfe4e7') +
      (fault
        ? path(`M${x} 330q-34 40 -50 176h18q8 -110 44 -160Z`, '#8fc1e0', 'opacity=".85"') +
          ellipse(x - 20, 540, 210, 30, '#7fb2d4', 'opacity=".8"') +
          ellipse(x + 10, 534, 110, 10, '#d7ebf6', 'opacity=".8"')
        : '')
    );
  });
  return {
    light,
    body: backdrop + tiles + basins + (mended ? '' : cone(150 + broken * 250 + 120, 560, 100)),
  };
};

export const snow: Scene = (brush, mended) => {
  const light = lightNamed('overcast');
  const backdrop = street(brush, light, 250);
  const steps = times(5, (index) => {
    const y = 330 + index * 50;
    const edge = 150 - index * 34;
    return (
      rect(edge, y, 800 - edge * 2, 26, '#b9bec1') +
      rect(edge, y + 26, 800 - edge * 2, 24, '#90969a') +
      rect(edge, y + 20, 800 - edge * 2, 5, '#d7a93d', 'opacity=".8"')
    );
  });
  const cover = times(5, (index) => {
    const y = 330 + index * 50;
    const edge = 150 - index * 34;
    const drift = Array.from(
      { length: 12 },
      (_, at) => [edge - 10 + (at / 11) * (820 - edge * 2), y - brush.between(6, 20)] as const,
    );
    return (
      curve(
        [...drift, [820 - edge, y + 24], [400, y + brush.between(26, 40)], [edge - 20, y + 24]],
        '#f4f8fb',
      ) + ellipse(brush.between(250, 550), y + 16, brush.between(60, 140), 8, '#c3dcea', 'opacity=".9"')
    );
  });
  const heaps =
    curve(blob(brush, 60, 540, 150, 90, 14), '#eef3f6') +
    curve(blob(brush, 760, 540, 130, 100, 14), '#e8eef2');
  const rails = [110, 690]
    .map(
      (x) =>
        line(
          [
            [x, 350],
            [x + (x < 400 ? -60 : 60), 560],
          ],
          '#7d878d',
          9,
        ) +
        line(
          [
            [x, 350],
            [x, 250],
          ],
          '#7d878d',
          9,
        ),
    )
    .join('');
  const grit = times(90, () => ellipse(brush.between(120, 680), brush.between(330, 580), 3, 2, '#7a6a55'));
  return {
    light,
    body: backdrop + rect(0, 310, 800, 290, '#aeb4b7') + steps + heaps + (mended ? grit : cover) + rails,
  };
};
