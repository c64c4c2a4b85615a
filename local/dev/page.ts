import type { DevState } from './state.ts';

/** The developer's page: what to scan, who to sign in as, and what is on its way. Local only. */
export function devPage(state: DevState): string {
  const cards = onePerKind(state.codes).map(codeCard);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mashang · dev</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
<h1>码上 · this machine</h1>
<p><a href="/">Resident pages</a> · <a href="/admin/">Console</a> · <a href="/work">Grid worker</a> ·
<a href="/dev/state.json">state.json</a></p>
<h2>One code of each kind <small>of ${state.codes.length}</small></h2><ul class="codes">${cards.join('')}</ul>
<h2>Staff</h2>${htmlTable(['role', 'username', 'password'], state.accounts)}
<h2>Text messages <small>sign-in codes of residents</small></h2>
${state.messages.length > 0 ? htmlTable(['at', 'phone', 'code'], state.messages) : '<p>None yet. Ask for a code at <a href="/me">/me</a>.</p>'}
<h2>Notices <small>that left an inbox</small></h2>
${state.notices.length > 0 ? htmlTable(['at', 'channel', 'to', 'lines'], state.notices) : '<p>None yet: the district names in <code>notify</code> what leaves.</p>'}
<h2>Queues</h2>${htmlTable(['name', 'visible', 'inFlight', 'dead'], state.queues)}
<h2>Outbox <small>${state.outbox.length} waiting</small></h2>
${state.outbox.length > 0 ? htmlTable(['due', 'consumer', 'eventId'], state.outbox) : '<p>Everything has been applied.</p>'}
</body></html>`;
}

type Code = DevState['codes'][number];

const onePerKind = (codes: Code[]): Code[] => [
  ...new Map(codes.toReversed().map((code) => [code.kind, code])).values(),
];

function codeCard({ code, kind, place, pin }: Code): string {
  const safe = escapeHtml(code);
  // The picture that is printed, from the route that prints it.
  const picture = `<img src="/api/codes/${safe}/qr.svg" alt="QR code of ${safe}">`;
  const text = [kind, place, ...(pin ? [`PIN ${pin}`] : [])].map(escapeHtml).join(' · ');
  return `<li><a href="/q/${safe}">${picture}</a><b>${safe}</b><span>${text}</span></li>`;
}

function htmlTable(columns: string[], rows: Record<string, unknown>[]): string {
  const cells = (row: Record<string, unknown>) =>
    columns.map((column) => `<td>${escapeHtml(String(row[column] ?? ''))}</td>`);
  const head = columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</tbody></table>`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#14251f}
h2{margin-top:2rem} small{color:#667;font-weight:400} a{color:#0b5d53}
.codes{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1rem}
.codes li{border:1px solid #d5e0dc;border-radius:.5rem;padding:.75rem;display:grid;justify-items:center;text-align:center}
.codes img{width:12rem;height:12rem} .codes b{font-family:ui-monospace,monospace} .codes span{font-size:.85rem;color:#445}
table{border-collapse:collapse;width:100%} th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #e3eae7}
td{font-family:ui-monospace,monospace;font-size:.9rem}`;
