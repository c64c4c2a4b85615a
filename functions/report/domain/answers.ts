import type { Attribute } from '../../shared/district/attribute-schema.ts';
import type { Category } from '../../shared/district/schemas.ts';
import type { Answer } from './report.ts';

/** What was chosen in the words of the list, what was written as it is. */
const inWords = ({ values }: Attribute, answer: Answer): string =>
  answer.values.map((given) => values?.find(({ key }) => key === given)?.name.zh ?? given).join('、');

/** The reporter's words with the answers below them: whoever works on the order reads one text. */
export function withAnswers(
  description: string,
  category: Category,
  answers: readonly Answer[] = [],
): string {
  const lines = answers.flatMap((answer) => {
    const attribute = category.attributes?.find(({ code }) => code === answer.code);
    return attribute ? [`${attribute.description.zh}：${inWords(attribute, answer)}`] : [];
  });
  return [description, ...lines].filter((line) => line !== '').join('\n');
}
