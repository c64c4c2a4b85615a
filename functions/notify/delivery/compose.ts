import { config } from '../../shared/district/config.ts';
import { fill } from '../../shared/fill.ts';
import { inLanguage, type Language } from '../../shared/http/contract.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { grouped } from '../domain/message.ts';
import { inboxRowSchema } from '../inbox/inbox-rows.ts';
import { categoriesOf } from '../inbox/matters.ts';
import type { Outgoing } from '../port.ts';
import { alertTitle, wordsIn } from '../texts/words.ts';
import type { DeliveryRow } from './digest-rows.ts';

/** The message a delivery stands for: kinds of alert, numbers and kinds of matter; no place, no person, no words. */
export async function compose(
  { ownerId, digest, channel, notices, count }: DeliveryRow,
  to: string,
  language: Language,
): Promise<Outgoing> {
  const rows = await rowsByKey(notices.map((id) => keys.inbox(ownerId, id)));
  const told = [...rows.values()]
    .map((item) => inboxRowSchema.parse(item))
    .flatMap((row) => (row.kind === 'order' ? [row] : []));
  const [categories, names] = await Promise.all([
    categoriesOf(told.map(({ orderId }) => keys.order(orderId))),
    config('category'),
  ]);
  const { digest: words } = wordsIn(language);
  const aboutOf = (orderId: string): string => {
    const code = categories.get(orderId);
    const known = names.find((each) => each.code === code);
    return known ? inLanguage(known.name, language) : (code ?? '—');
  };
  const groups = grouped(told.map(({ alert, orderId }) => ({ alert, about: aboutOf(orderId) })));
  const uncounted = count - told.length;
  const titles = groups.map((group) => alertTitle(group.alert, language, group.count));
  const lines = groups.map(({ abouts, more }, index) => {
    const joined = abouts.join(words.separator);
    return fill(words.heading, {
      title: titles[index] ?? '',
      abouts: more ? fill(words.and_more, { abouts: joined }) : joined,
    });
  });
  const [only] = groups;
  return {
    key: `${ownerId}/${digest}/${channel}`,
    to,
    count,
    ...(groups.length === 1 && only ? { alert: only.alert } : {}),
    title: titles[0] ?? fill(words.uncounted, { count }),
    lines: [...lines, ...(uncounted > 0 ? [fill(words.uncounted, { count: uncounted })] : []), words.footer],
  };
}
