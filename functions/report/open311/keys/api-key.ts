import * as z from 'zod';
import { API_KEY_ID } from '../../../shared/ids.ts';
import { CONFIGURATION, SPINE, STAFF_SECRET } from '../../../shared/inventory/classes.ts';
import { declared } from '../../../shared/inventory/declare.ts';
import { fields, type ItemType, item } from '../../../shared/inventory/item.ts';

/** What the holder of a key may do: file requests, add to those it filed. Reading needs no key. */
export const RIGHTS = ['submit', 'update'] as const;
export type Right = (typeof RIGHTS)[number];

const DEFAULT_PER_DAY = 1_000;

export const apiKeyView = z.object({
  id: z.string().regex(API_KEY_ID),
  name: z.string(),
  rights: z.array(z.enum(RIGHTS)).min(1),
  /** Calls a day; a sixtieth of it, and ten at least, a minute. */
  perDay: z.number().int().min(1).max(100_000).default(DEFAULT_PER_DAY),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
});
export type ApiKeyView = z.infer<typeof apiKeyView>;

export const apiKeySchema = apiKeyView.extend({
  /** HMAC of the secret half. */
  hash: z.string(),
  version: z.number().int(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

/** What the console shows; the key itself is told once, when it is made. */
export const shown = (key: ApiKey): ApiKeyView => apiKeyView.parse(key);

export const API_KEY_ITEMS: ItemType[] = [
  item(
    'api_key',
    'APIKEY#id / APIKEY',
    declared(
      { ...STAFF_SECRET, purpose: 'to know programs that file reports' },
      { hash: apiKeySchema.shape.hash },
    ),
    declared(CONFIGURATION, apiKeySchema.shape),
  ),
  item(
    'api_use',
    'APIUSE#id#window / USE',
    fields({ ...SPINE, purpose: 'limits of an Open311 key', retention: 'two days' }, { number: 'calls' }),
  ),
  item(
    'sent_before',
    'SENT#fingerprint / SENT',
    fields(
      { ...SPINE, purpose: 'that a form sent twice is filed once', retention: 'one day' },
      { string: 'reportId at' },
    ),
  ),
];
