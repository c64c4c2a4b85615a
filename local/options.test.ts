import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('how npm start is called', () => {
  it('means this machine, port 3000, Kangbashi, when nothing is said', () => {
    const options = readOptions([], {});
    expect(options).toMatchObject({
      port: 3000,
      host: 'localhost',
      origin: 'http://localhost:3000',
      district: 'kangbashi',
    });
    expect(options.dataDir).toMatch(/\.data$/);
  });

  it('may name port, folder and district', () => {
    const options = readOptions([], { PORT: '4001', DATA_DIR: '/tmp/x', MASHANG_DISTRICT: 'elsewhere' });
    expect(options).toMatchObject({
      origin: 'http://localhost:4001',
      dataDir: '/tmp/x',
      district: 'elsewhere',
    });
  });

  it.each([
    [['--wan'], {}, /--wan/],
    [[], { PORT: 'http' }, /PORT=http/],
    [[], { PORT: '70000' }, /65535/],
    [[], { MASHANG_DISTRICT: '../etc' }, /districts\//],
  ])('is put right with one sentence: %j %j', (argv, env, sentence) => {
    expect(() => readOptions(argv, env)).toThrow(sentence);
  });
});
