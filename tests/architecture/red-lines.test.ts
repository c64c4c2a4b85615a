import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BENEFIT_KINDS, refusedWord } from '../../functions/points/domain/benefit.ts';
import { entrySchema, RESIDENT_LOSSES } from '../../functions/points/domain/entry.ts';
import { RESIDENT_TRIGGERS, ruleSchema } from '../../functions/points/domain/rule.ts';
import { indexKeys } from '../../functions/shared/table/index-keys.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { readFunctions } from '../../local/lambdas/service-file.ts';
import { files, reachable, read } from './sources.ts';

const production = files('functions/**/*.ts', '{resident-ui,admin-ui}/src/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$|\/testing\//.test(file),
);
const points = production.filter((file) => file.startsWith('functions/points/'));
/** Without comments: those may say what is forbidden, and why. */
const code = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
const naming = (among: readonly string[], what: RegExp) => among.filter((file) => what.test(code(file)));

describe('L-06: nothing orders residents by points', () => {
  it('no row of the ledger is in an index', () => {
    expect(naming(points, /\bgsi[123](pk|sk)\b|\bIndexName\b|\bmergedPage\b|\bindexKeys\b/)).toEqual([]);
  });

  it('no index key takes a holder, a balance or points', () => {
    for (const [name, make] of Object.entries(indexKeys))
      expect(`${name} ${String(make)}`).not.toMatch(/account|holder|balance|points|resident/i);
  });

  it('a holder’s rows are all in that holder’s partition, by number or date, never by amount', () => {
    const rows = [
      keys.account('H1'),
      keys.accountEntry('H1', 'material', 7),
      keys.accountOptIn('H1', '2026-01-01'),
      keys.accountReversal('H1', 'material', 7),
    ];
    expect(rows).toEqual([
      { pk: 'ACCOUNT#H1', sk: 'ACCOUNT' },
      { pk: 'ACCOUNT#H1', sk: 'ENTRY#material#000000007' },
      { pk: 'ACCOUNT#H1', sk: 'OPTIN#2026-01-01' },
      { pk: 'ACCOUNT#H1', sk: 'REVERSAL#material#000000007' },
    ]);
  });

  it('nothing sorts by balance, points or amount', () => {
    const sorting = /(sort|toSorted|orderBy|sortBy)\([^;]{0,80}\b(balances?|points|amount|standing)\b/;
    expect(naming(production, sorting)).toEqual([]);
    // A list of many accounts needs a read over many accounts: there is one, and it answers with differences alone.
    expect(naming(points, /\bScanCommand\b/)).toEqual(['functions/points/verify/read-ledger.ts']);
  });

  it('nothing is called a ranking, a tier, a grade or a score of people', () => {
    const words =
      /leader-?board|\branking|\btiers?\b|credit-?score|social-?score|citizen-?score|排行|排名|信用分|等级分/i;
    // What says that there is none, and the list of what is refused.
    const denied = /never a ranking of persons|不作个人排名/g;
    const others = production.filter((file) => file !== 'functions/points/domain/benefit.ts');
    expect(others.filter((file) => words.test(code(file).replace(denied, '')))).toEqual([]);
  });
});

describe('L-06, L-09: no route shows a person’s points to anybody', () => {
  const routes = readFunctions().flatMap((each) => each.routes.map(({ path }) => `${each.name} ${path}`));

  it('no route names points, accounts or opt-ins', () => {
    // A staff member's own account is where they sign in; it holds no points and never will.
    const others = routes.filter((route) => !/\/api\/staff\/account(\/|$)/.test(route));
    expect(others.filter((route) => /point|account|balance|ledger|opt-?in|benefit/i.test(route))).toEqual([]);
    // What the programme thanks for is no secret and about nobody; who got what has no route.
    const ofPoints = readFunctions().filter(({ file }) => file.includes('/points/'));
    const unexpected = ofPoints
      .flatMap(({ routes }) => routes)
      .filter(({ path }) => !/^\/api\/rules(\/|$)/.test(path));
    expect(unexpected).toEqual([]);
  });

  it('no function behind the rules’ routes reaches an account', () => {
    const handlers = readFunctions().filter(
      ({ file, routes }) => file.includes('/points/') && routes.length > 0,
    );
    const reached = reachable(
      handlers.map(({ file }) => file),
      (file) => file.startsWith('functions/'),
    );
    reached.delete('functions/shared/table/keys.ts');
    expect(handlers.length).toBeGreaterThan(5);
    expect(naming([...reached], /keys\.account|holderId/)).toEqual([]);
  });

  it('no answer of the API holds a balance or whether somebody takes part', () => {
    const found: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        if (/^(points|balances?|optedIn\w*|takesPart|contribution|material|standing)$/.test(key))
          found.push(`${path}.${key}`);
        walk(inner, `${path}.${key}`);
      }
    };
    const { paths, components } = parse(read('openapi.yaml')) as {
      paths: Record<string, object>;
      components: { schemas: Record<string, object> };
    };
    // A rule says how many points an event gives: that is configuration, no person's number.
    const { Rule, ...schemas } = components.schemas;
    expect(Rule).toBeDefined();
    const others = Object.entries(paths).filter(([path]) => !path.startsWith('/api/rules'));
    expect(JSON.stringify(others)).not.toContain('schemas/Rule');
    walk({ schemas, others }, 'openapi');
    expect(found).toEqual([]);
  });

  it('nothing outside the ledger reads an account', () => {
    const others = production.filter(
      (file) => !points.includes(file) && file !== 'functions/shared/table/keys.ts',
    );
    expect(naming(others, /keys\.account(Entry|OptIn|Reversal)?\(|ACCOUNT#/)).toEqual([]);
  });
});

describe('L-02: a resident loses in three ways', () => {
  it('which are to spend, to let expire, and a lawful reversal', () => {
    expect([...RESIDENT_LOSSES].sort()).toEqual(['expire', 'reversal', 'spend']);
  });

  it('no shape of an entry takes from a resident otherwise', () => {
    const base = { kind: 'resident', holderId: 'H1', sequence: 1, balance: 0, at: '2026-01-01T00:00:00Z' };
    const rest = {
      ruleId: 'P-X',
      ruleVersion: 1,
      eventId: 'E',
      eventAt: base.at,
      refunds: 1,
      lots: {},
      for: 'x',
    };
    const legs = [
      { account: 'H1', amount: -1 },
      { account: 'system:issuance', amount: 1 },
    ];
    for (const currency of ['contribution', 'material', 'standing'])
      for (const reason of ['earn', 'refund', 'penalty', 'deduction', 'transfer', 'fine'])
        expect(entrySchema.safeParse({ ...base, ...rest, legs, currency, reason, amount: -1 }).success).toBe(
          false,
        );
  });

  it('no rule that is configured takes from one', () => {
    for (const file of files('districts/*/rules.yaml'))
      for (const rule of (parse(read(file)) as { rules: unknown[] }).rules) {
        const { subject, points } = ruleSchema.parse(rule);
        if (subject === 'resident') expect(points).toBeGreaterThan(0);
      }
  });
});

describe('L-07, L-11, L-12', () => {
  it('no benefit kind is in a refused area', () => {
    for (const kind of BENEFIT_KINDS) {
      expect(refusedWord(kind.replaceAll('_', ' '))).toBeUndefined();
      expect(kind).not.toMatch(/educat|school|health|medic|tax|credit|employ|job|hous|legal|cash|money/);
    }
  });

  it('no configured benefit or rule names one', () => {
    for (const file of files('districts/*/{rules,benefits}.yaml'))
      expect(refusedWord(read(file)), file).toBeUndefined();
  });

  it('nothing is earned by a score given, an unverified report, or what another person did', () => {
    for (const trigger of RESIDENT_TRIGGERS)
      expect(trigger).not.toMatch(/review|rating|submitted|neighbou?r|person|behaviou?r|conduct|accus/);
  });

  it('there is no way to hand points to a person', () => {
    expect(naming(points, /transfer|\bgift\b|\bdonate\b|toHolder|recipient/i)).toEqual([]);
  });
});
