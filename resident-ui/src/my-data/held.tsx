import { language } from '../phone/settings.ts';
import { fullDateWords } from '../time/time-words.ts';
import type { MyData } from './data-api.ts';
import { td } from './messages/index.ts';

export function Held({ data }: { data: MyData }) {
  const facts: [string, string][] = [
    [td('held.nickname'), data.nickname],
    [td('held.phone'), data.phone ? data.phone.replace('+86', '') : td('held.none')],
    ...(data.wechat ? [[td('held.wechat'), td('held.wechat_yes')] as [string, string]] : []),
    [td('held.since'), fullDateWords(new Date(data.createdAt), language())],
    [td('held.sessions'), String(data.sessions)],
    [td('held.households'), data.households ? String(data.households) : td('held.none')],
  ];
  return (
    <section class="card">
      <h2>{td('held.title')}</h2>
      <dl class="held">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{td('held.reports')}</p>
    </section>
  );
}
