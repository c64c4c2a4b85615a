import { issueCodes } from '../../functions/scan/code-changes.ts';
import { scanCode } from '../../functions/scan/code-repository.ts';
import { issueCode, shardsOf } from '../../functions/scan/domain/short-code.ts';
import { chanceInt } from '../../functions/shared/chance.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { GRID } from '../../tests/support/small-district.ts';
import type { Load } from './simulated-load.ts';

/** A crowd before one code: on a poster in a square, whose counter is spread, or on a household's card, whose is not. */
export function scans(which: 'popular' | 'household'): Load {
  const kind = which === 'popular' ? 'community' : 'household';
  let code = '';
  return {
    what: `scans of one ${which} code`,
    perSecond: 1_000,
    prepare: async () => {
      code = issueCode(chanceInt, kind);
      await issueCodes([
        { code, kind, place: { name: '中心广场', regionCode: GRID }, issuedAt: '2026-01-01T00:00:00.000Z' },
      ]);
    },
    request: () => scanCode(code),
    effects: ({ table }) =>
      Array.from({ length: shardsOf(code) }, (_, shard) => {
        const { pk, sk } = keys.code(code, shard);
        return Number(table.engine.store.item(pk, sk)?.scans);
      }).reduce((sum, scansThere) => sum + scansThere, 0),
  };
}
