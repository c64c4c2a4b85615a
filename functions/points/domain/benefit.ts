import * as z from 'zod';
import { localizedSchema } from '../../shared/http/contract.ts';
import { pointsSchema } from './amount.ts';

/** What points can be exchanged for. Nothing a person has a right to, or depends on, is in this list (L-07). */
export const BENEFIT_KINDS = [
  'daily_goods',
  'merchant_voucher',
  'culture',
  'sport',
  'local_transport',
  'repair_service',
  'memento',
] as const;

export const benefitSchema = z.strictObject({
  id: z.string().regex(/^B-[A-Z0-9-]{1,40}$/),
  kind: z.enum(BENEFIT_KINDS),
  name: localizedSchema,
  points: pointsSchema,
  stock: z.number().int().min(0).max(1_000_000),
});
export type Benefit = z.infer<typeof benefitSchema>;

/** Areas in which no advantage may hang on points, by the words that name them. */
const REFUSED: Record<string, RegExp> = {
  'education admission': /入学|升学|学位|择校|学区|招生|\b(school places?|admissions?|enrol(l?ment)?)\b/i,
  'health care':
    /医疗|就医|挂号|门诊|住院|医院|体检|疫苗|医保|\b(hospital|medical|clinic|health ?care|vaccin\w*)\b/i,
  tax: /税|\btax(es|ation)?\b/i,
  credit: /征信|信用分|信用等级|贷款|授信|\b(credit (score|rating)|loans?|mortgages?)\b/i,
  employment: /招聘|录用|入职|晋升|就业|编制|\b(jobs?|employment|recruit\w*|promotion at work|hiring)\b/i,
  housing: /公租房|廉租|保障房|住房|购房|租房|\b(housing|apartment|tenancy|rent)\b/i,
  'legal standing':
    /户口|落户|户籍|签证|执照|案底|处罚|减刑|\b(household registration|visas?|licen[cs]es?|fines?|court)\b/i,
};

/** The refused word in a text and the area it names, or undefined. */
export function refusedWord(text: string): { word: string; area: string } | undefined {
  for (const [area, words] of Object.entries(REFUSED)) {
    const [word] = words.exec(text) ?? [];
    if (word) return { word, area };
  }
  return undefined;
}

/** @throws Error naming the benefit, the word and its area: a district that configures one does not start */
export function refuseWords({ id, name }: Pick<Benefit, 'id' | 'name'>): void {
  const found = refusedWord(`${name.zh} ${name.en}`);
  if (found) throw new Error(`${id}: "${found.word}" is about ${found.area}; points never give that`);
}
