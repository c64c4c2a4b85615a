import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadDistrict } from '../load-district.ts';
import { SCENES } from './catalogue.ts';
import { drawPicture, sceneSvg } from './draw-picture.ts';
import { lampOut } from './scenes/lamps.ts';

const { categories } = loadDistrict(join(import.meta.dirname, '../../../districts/kangbashi'));
// A question to the people of an address is not a thing that could be photographed.
const reportable = categories.filter(
  ({ code, parent, emergency }) => parent && !emergency && code !== 'community.message',
);

describe('demo pictures', () => {
  it('has a scene for every category that can be reported, and none besides', () => {
    expect(Object.keys(SCENES).sort()).toEqual(reportable.map(({ code }) => code).sort());
  });

  it.each(Object.entries(SCENES))(
    '%s differs by seed and once it is mended, but not from run to run',
    (_, scene) => {
      expect(sceneSvg(scene, 7, false)).toBe(sceneSvg(scene, 7, false));
      expect(sceneSvg(scene, 8, false)).not.toBe(sceneSvg(scene, 7, false));
      expect(sceneSvg(scene, 7, true)).not.toBe(sceneSvg(scene, 7, false));
      expect(sceneSvg(scene, 7, false)).not.toMatch(/NaN|undefined|<text|<image|href/);
    },
  );

  it('is a JPEG of 800 × 600', async () => {
    const picture = sharp(await drawPicture(lampOut, 1, false));
    expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 600 });
  });
});
