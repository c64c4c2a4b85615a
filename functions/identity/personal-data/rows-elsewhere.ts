import type { Item } from '../../shared/kernel/transact.ts';
import { type Key, keys } from '../../shared/table/keys.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Keys of rows that name the person outside of their own partition, as that partition tells them. */
export function rowsElsewhere(personId: string, own: readonly Item[]): Key[] {
  return own.flatMap((row): Key[] => {
    if (row.type === 'household_of_person') return [keys.member(String(row.code), personId)];
    // Who acts for a child answers for what is held about it.
    if (row.type === 'child') return [keys.person(String(row.personId))];
    if (row.type !== 'person') return [];
    const phone = text(row.phoneTag);
    const wechat = text(row.wechatTag);
    return [
      ...(phone ? [keys.phone(phone, personId), keys.otp(phone)] : []),
      ...(wechat ? [keys.wechat(wechat)] : []),
    ];
  });
}
