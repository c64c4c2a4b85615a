import { emergencyOf } from '../../../shared/district/category-tree.ts';
import type { Category } from '../../../shared/district/schemas.ts';
import { fill } from '../../../shared/fill.ts';
import { inLanguage, type Language } from '../../../shared/http/contract.ts';
import { wordsOf } from '../domain/words.ts';
import { refuse } from '../wire/refusal.ts';
import type { Value } from '../wire/xml.ts';

/** What can be reported: the leaves of the tree, as the pages of residents offer them. */
const leaves = (categories: readonly Category[]): Category[] =>
  categories.filter(({ code }) => !categories.some(({ parent }) => parent === code));

/** Such a service is listed so that who looks for it reads the number; a request of it is refused with the same. */
function dangerOf(categories: readonly Category[], code: string, language: Language): string | undefined {
  const emergency = emergencyOf(categories, code);
  if (!emergency) return undefined;
  return fill(wordsOf(language).danger, {
    phone: emergency.phone,
    text: inLanguage(emergency.text, language),
  });
}

/** @param categories those that are offered */
export function serviceList(categories: readonly Category[], language: Language): Value {
  return leaves(categories).map((category) => {
    const { code, name, parent, attributes } = category;
    const group = categories.find((each) => each.code === parent);
    const title = inLanguage(name, language);
    return {
      service_code: code,
      service_name: title,
      description: dangerOf(categories, code, language) ?? title,
      metadata: attributes !== undefined,
      type: 'realtime',
      keywords: [name.zh, name.en].join(','),
      group: group ? inLanguage(group.name, language) : '',
    };
  });
}

/** @throws DomainError `service_unknown` */
export function serviceDefinition(categories: readonly Category[], code: string, language: Language): Value {
  const category = leaves(categories).find((each) => each.code === code);
  if (!category) throw refuse('service_unknown');
  return {
    service_code: code,
    attributes: (category.attributes ?? []).map((attribute, index) => ({
      variable: true,
      code: attribute.code,
      datatype: attribute.datatype,
      required: attribute.required,
      datatype_description: null,
      order: index + 1,
      description: inLanguage(attribute.description, language),
      values: (attribute.values ?? []).map(({ key, name }) => ({ key, name: inLanguage(name, language) })),
    })),
  };
}
