import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../engines/synth.ts';
import { allItems } from './collect.ts';
import { describeInventory } from './describe.ts';

writeFileSync(join(projectRoot, 'docs/data-inventory.md'), describeInventory(await allItems()));
process.stdout.write('docs/data-inventory.md written\n');
