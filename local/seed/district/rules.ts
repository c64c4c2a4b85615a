import * as z from 'zod';
import { refusedWord } from '../../../functions/points/domain/benefit.ts';
import { type Rule, ruleSchema } from '../../../functions/points/domain/rule.ts';
import { type Problems, readYaml } from './files.ts';

const FILE = 'rules.yaml';
const fileSchema = z.strictObject({ rules: z.array(ruleSchema).min(1) });

/**
 * The district's points rules. A resident's rule with anything but a positive number is refused here with its line,
 * and so are a text that names an area where points must not count (L-02, L-07) and an id used twice.
 */
export function readRules(folder: string, problems: Problems): Rule[] {
  const file = readYaml(folder, FILE, fileSchema, problems);
  const seen = new Set<string>();
  for (const [index, { id, text }] of (file?.value.rules ?? []).entries()) {
    const at = (field: string, what: string) =>
      problems.add(FILE, file?.lineOf(['rules', index, field]), `rules[${index}].${field}: ${what}`);
    if (seen.has(id)) at('id', `${id} is used twice`);
    seen.add(id);
    const refused = refusedWord(`${text.zh} ${text.en}`);
    if (refused) at('text', `"${refused.word}" is about ${refused.area}; points never touch that`);
  }
  return file?.value.rules ?? [];
}
