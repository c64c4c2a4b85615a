import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFlow } from '../functions/dispatch/flow/draw.ts';
import { projectRoot } from './engines/synth.ts';

writeFileSync(join(projectRoot, 'docs/work-order-flow.md'), drawFlow());
process.stdout.write('docs/work-order-flow.md written\n');
