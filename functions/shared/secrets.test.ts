import { beforeEach, describe, expect, it } from 'vitest';
import { isTagOf, keyFor, tagOf } from './secrets.ts';
import { useEnvironment } from './testing/environment.ts';

beforeEach(() => useEnvironment());

describe('keys', () => {
  it('differ by purpose, district and secret', async () => {
    const seen = new Set<string>();
    const add = async () => {
      for (const purpose of ['tracking', 'access-token', 'cursor', 'refresh', 'upload-owner'] as const)
        seen.add(Buffer.from(await keyFor(purpose)).toString('hex'));
    };
    await add();
    useEnvironment({ DISTRICT: 'elsewhere' });
    await add();
    useEnvironment({ MASTER_SECRET: 'another-secret-for-tests-0123456789abcdef' });
    await add();
    expect(seen.size).toBe(15);
  });

  it('of one district stay the same after a restart', async () => {
    const before = await tagOf('tracking', 'R1');
    useEnvironment();
    expect(await tagOf('tracking', 'R1')).toBe(before);
  });

  it('without any secret are refused', async () => {
    useEnvironment({ MASTER_SECRET: '' });
    await expect(keyFor('cursor')).rejects.toThrow('MASTER_SECRET');
  });
});

describe('tags', () => {
  it('hold 128 bits and are true of one text, purpose and length only', async () => {
    const tag = await tagOf('tracking', 'R1');
    expect(Buffer.from(tag, 'base64url')).toHaveLength(16);
    expect(await isTagOf('tracking', 'R1', tag)).toBe(true);
    expect(await isTagOf('tracking', 'R2', tag)).toBe(false);
    expect(await isTagOf('cursor', 'R1', tag)).toBe(false);
    for (const wrong of ['', tag.slice(0, -1), `${tag}A`, `${tag}=`, ` ${tag}`, tag.toUpperCase()])
      expect(await isTagOf('tracking', 'R1', wrong)).toBe(false);
  });

  it('are refused when any one character is changed', async () => {
    const tag = await tagOf('tracking', 'R1');
    for (const [index, letter] of [...tag].entries()) {
      const changed = tag.slice(0, index) + (letter === 'A' ? 'B' : 'A') + tag.slice(index + 1);
      expect(await isTagOf('tracking', 'R1', changed)).toBe(false);
    }
  });
});
