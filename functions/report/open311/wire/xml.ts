export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [name: string]: Value };

/** What the items of a list are called in XML; in JSON they have no name. */
const ITEM: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  notes: 'note',
  photos: 'photo',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 cannot hold, not even as references. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(impossible, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function element(name: string, value: Value): string {
  if (value === undefined) return '';
  if (value === null || value === '') return `<${name}/>`;
  if (isList(value))
    return `<${name}>${value.map((item) => element(ITEM[name] ?? 'item', item)).join('')}</${name}>`;
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([field, inner]) => element(field, inner))
      .join('')}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

/** Plain data as XML without attributes and namespaces, as GeoReport v2 has it. Names are ours, values anybody's. */
export const toXml = (root: string, value: Value): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
