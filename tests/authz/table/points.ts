import { ruleSchema } from '../../../functions/points/domain/rule.ts';
import { changeRule, createRule } from '../../../functions/points/rules/edit-rule.ts';
import { COMMITTEE, RULE_READERS } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import * as things from '../things.ts';

const NO_RULE = 'P-NOWHERE';
const stored = () => createRule(ruleSchema.parse(things.rule()), 'S-SOMEBODY');
const optional = ['cap', 'valid', 'evidence'];
const COLUMNS = 'id,version,subject,currency,trigger,points,approval,text_zh,text_en';

export const POINTS: Rows = {
  'GET /api/rules': {
    who: staff(RULE_READERS, { ok: 200 }),
    ask: async () => {
      await stored();
      return { query: { limit: 100 } };
    },
  },
  'GET /api/rules/{id}': {
    who: staff(RULE_READERS, { ok: 200 }),
    ask: async () => ({ params: { id: (await stored()).id } }),
  },
  'GET /api/rules/{id}/versions': {
    who: staff(RULE_READERS, { ok: 200 }),
    ask: async () => {
      const rule = await stored();
      await changeRule(ruleSchema.parse({ ...rule, points: 9 }), 'S-SOMEBODY');
      return { params: { id: rule.id } };
    },
  },
  'GET /api/rules/export.csv': { who: staff(RULE_READERS, { ok: 200 }), ask: () => ({}) },
  'POST /api/rules': {
    who: staff(COMMITTEE, { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: things.rule() }),
    optional,
  },
  'PUT /api/rules/{id}': {
    who: staff(COMMITTEE, { ok: 200, elsewhere: 403 }),
    ask: async () => {
      const rule = await stored();
      return { params: { id: rule.id }, body: { ...rule, points: 7 } };
    },
    optional,
    traps: {
      'changes another rule than the one it names': {
        by: 'administrator',
        ask: async () => ({ params: { id: (await stored()).id }, body: { ...(await stored()), points: 7 } }),
        is: 422,
        code: 'invalid_request',
      },
      'changes a rule that does not exist': {
        by: 'administrator',
        ask: () => ({ params: { id: NO_RULE }, body: things.rule({ id: NO_RULE }) }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/rules/import': {
    who: staff(COMMITTEE, { ok: 200, elsewhere: 403 }),
    ask: () => ({
      headers: { 'content-type': 'text/csv' },
      body: `${COLUMNS}\nP-${things.mark()},1,resident,contribution,activity.attended,5,automatic,参加,Took part\n`,
    }),
    traps: {
      'brings a column that no rule has': {
        by: 'administrator',
        ask: () => ({
          headers: { 'content-type': 'text/csv' },
          body: `${COLUMNS},holder\nP-${things.mark()},1,resident,contribution,activity.attended,5,automatic,参,T,me\n`,
        }),
        is: 422,
        code: 'sheet_unreadable',
      },
    },
  },
};
