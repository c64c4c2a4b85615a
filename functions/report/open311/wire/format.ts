import type { Reply } from '../../../shared/http/contract.ts';
import { toXml, type Value } from './xml.ts';

const TYPES = { xml: 'text/xml', json: 'application/json' } as const;
export type Format = keyof typeof TYPES;
export const FORMATS = Object.values(TYPES);

const isFormat = (text: string): text is Format => Object.hasOwn(TYPES, text);

/** `services.xml` is the services in XML. A service's own code may have dots. */
export function splitFormat(segment: string): { name: string; format: Format | undefined } {
  const dot = segment.lastIndexOf('.');
  const ending = segment.slice(dot + 1).toLowerCase();
  const name = dot > 0 ? segment.slice(0, dot) : segment;
  return { name, format: dot > 0 && isFormat(ending) ? ending : undefined };
}

/** One document in the format that was asked for. JSON drops the name of the root, as the Spark convention does. */
export function document(format: Format, root: string, value: Value, bare = false): Reply['raw'] {
  // The discovery document is asked for with its bare type; everything else names its letters.
  const contentType = bare ? TYPES[format] : `${TYPES[format]}; charset=utf-8`;
  return { contentType, content: format === 'xml' ? toXml(root, value) : JSON.stringify(value) };
}
