import { describe, expect, it } from 'vitest';
import { files, importsOf, read } from './sources.ts';

const sources = files('functions/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
const sliceOf = (file: string) => file.split('/')[1] ?? '';
const slices = [...new Set(sources.map(sliceOf))].filter((slice) => slice !== 'shared');

const KEY_BUILDERS = ['functions/shared/table/keys.ts', 'functions/shared/table/index-keys.ts'];

describe('a slice', () => {
  it.each(slices)('%s imports only itself and shared', (slice) => {
    const own = sources.filter((file) => sliceOf(file) === slice);
    const foreign = own.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^[a-z-]+\/.*\.tsx?$/.test(name))
        .filter((name) => !name.startsWith(`functions/${slice}/`) && !name.startsWith('functions/shared/'))
        .map((name) => `${file} imports ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it.each(slices)('%s says in a README what it is for', (slice) => {
    expect(files(`functions/${slice}/README.md`)).toHaveLength(1);
  });

  it('shared imports no slice', () => {
    const shared = sources.filter((file) => sliceOf(file) === 'shared');
    const bad = shared.flatMap((file) =>
      importsOf(file)
        .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('functions/shared/'))
        // The description of the API is made from every handler's contract.
        .filter(() => file !== 'functions/shared/http/openapi.ts')
        .map((name) => `${file} imports ${name}`),
    );
    expect(bad).toEqual([]);
  });
});

describe('domain/', () => {
  const domain = sources.filter((file) => file.includes('/domain/'));

  it('exists', () => {
    expect(domain.length).toBeGreaterThan(0);
  });

  it('knows no AWS, no environment, no process, no clock and no network', () => {
    const impure =
      /@aws-sdk|@aws-lambda-powertools|@middy|^node:(process|fs|net|http|child_process)|shared\/(env|table|queue|kernel|http\/api)/;
    const bad = domain.flatMap((file) => [
      ...importsOf(file)
        .filter((name) => impure.test(name))
        .map((name) => `${file} imports ${name}`),
      ...(/\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|Math\.random\(/.test(read(file))
        ? [`${file} reads the environment, a clock, chance or the network`]
        : []),
    ]);
    expect(bad).toEqual([]);
  });
});

describe('what is deployed', () => {
  it('imports nothing of local/, tests/ or cdk/', () => {
    const bad = sources.flatMap((file) =>
      importsOf(file).filter((name) => /^(local|tests|cdk|bench)\//.test(name)),
    );
    expect(bad).toEqual([]);
  });

  it('never scans the table', () => {
    // But the proof of the ledger and the audit of truths: they look for rows that say something else than what an
    // index believes of them, and for rows that nothing points to.
    const proofs = ['functions/points/verify/read-ledger.ts', 'functions/shared/truths/read-partitions.ts'];
    const scanning = sources.filter((file) => /\bScanCommand\b|paginateScan|\.scan\(/.test(read(file)));
    expect(scanning).toEqual(proofs);
  });

  it('builds keys in keys.ts alone', () => {
    const literal = /\b(pk|sk):\s*[`'"][A-Z]+#/;
    const bad = sources.filter((file) => !KEY_BUILDERS.includes(file) && literal.test(read(file)));
    expect(bad).toEqual([]);
  });
});
