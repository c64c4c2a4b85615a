import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { StatefulStack } from '../lib/stateful-stack.ts';

/**
 * Context (cdk -c name=value): `district` (default MASHANG_DISTRICT or kangbashi), `domain` (the host in
 * the printed codes), `apiDomain` (the HTTP API that serverless.yml made: adds the edge), `certificateArn`, `tiles`.
 */
const root = join(import.meta.dirname, '../..');
const outdir = process.env.CDK_OUTDIR ?? join(root, 'cdk.out');
mkdirSync(outdir, { recursive: true });
const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
const context = (name: string): string | undefined => app.node.tryGetContext(name) as string | undefined;

const district = context('district') ?? process.env.MASHANG_DISTRICT ?? 'kangbashi';
new StatefulStack(app, `Mashang-${district}`, {
  district,
  apiDomain: context('apiDomain'),
  certificateArn: context('certificateArn'),
  tiles: context('tiles')?.split(','),
  domain: context('domain') ?? `${district}.mashang.invalid`,
  description: `Mashang, district ${district}: data, queues, pictures, keys, alarms, edge`,
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
