import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { projectRoot } from './engines/synth.ts';
import { Sorry } from './sorry.ts';

export type Options = {
  port: number;
  host: string;
  /** What people type and codes print: localhost, or this machine's address in the LAN. */
  origin: string;
  lan: boolean;
  dataDir: string;
  district: string;
};

export function readOptions(argv: string[], env: NodeJS.ProcessEnv): Options {
  const unknown = argv.find((argument) => argument !== '--lan');
  if (unknown)
    throw new Sorry(
      `npm start does not know ${unknown}: it takes --lan, and PORT, DATA_DIR, MASHANG_DISTRICT.`,
    );
  const lan = argv.includes('--lan');
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Sorry(`PORT=${env.PORT} is no port: use a number from 1 to 65535.`);
  }
  const district = env.MASHANG_DISTRICT ?? 'kangbashi';
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(district)) {
    throw new Sorry(
      `MASHANG_DISTRICT=${district} is no folder name in districts/: use lower-case letters, digits, hyphens.`,
    );
  }
  return {
    port,
    host: lan ? '0.0.0.0' : 'localhost',
    origin: `http://${lan ? lanAddress() : 'localhost'}:${port}`,
    lan,
    dataDir: dataDirOf(env),
    district,
  };
}

export const dataDirOf = (env: NodeJS.ProcessEnv): string =>
  resolve(env.DATA_DIR ?? join(projectRoot, '.data'));

function lanAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const found = addresses.find((each) => each.family === 'IPv4' && !each.internal);
  if (!found) throw new Sorry('This machine has no LAN address: join a network, or start without --lan.');
  return found.address;
}
