import { type Location, locationSchema } from '../../../shared/district/schemas.ts';
import { words } from '../../../shared/http/contract.ts';
import { refuse } from '../wire/refusal.ts';

const DEGREES = /^-?\d{1,3}(\.\d{1,20})?$/;

/**
 * Where it is, of the fields of a form. An `address_id` says nothing here: this district has no such register.
 * @throws DomainError `field_missing`, `field_invalid`
 */
export function whereabouts(field: (name: string) => string | undefined): {
  location?: Location;
  address?: string;
} {
  const [lat, long, address] = ['lat', 'long', 'address_string'].map(field);
  if (lat === undefined && long === undefined) {
    if (address === undefined) throw refuse('field_missing', { name: 'lat, long / address_string' });
    return { address: addressOf(address) };
  }
  for (const [name, value] of Object.entries({ lat, long })) {
    if (value === undefined) throw refuse('field_missing', { name });
    if (!DEGREES.test(value)) throw refuse('field_invalid', { name });
  }
  const location = locationSchema.safeParse({ lat: Number(lat), lng: Number(long) });
  if (!location.success) throw refuse('field_invalid', { name: 'lat, long' });
  return { location: location.data, ...(address === undefined ? {} : { address: addressOf(address) }) };
}

function addressOf(text: string): string {
  const parsed = words(2, 200).safeParse(text.replace(/[\r\n]+/g, ' '));
  if (!parsed.success) throw refuse('field_invalid', { name: 'address_string' });
  return parsed.data;
}
