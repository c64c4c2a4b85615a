import { createHash } from 'node:crypto';
import { DomainError } from '../shared/errors.ts';
import type { Reply } from '../shared/http/contract.ts';
import texts from './stopped-page.texts.json' with { type: 'json' };

/** Malformed and unknown are one answer, byte for byte: it tells nobody which codes exist. */
export type Stopped = keyof typeof texts;

const STATUS: Record<Stopped, number> = { unknown: 404, suspended: 410, replaced: 410, searching: 429 };

/** Refusals of a scan that are a page. */
const PAGE_OF = { code_not_found: 'unknown', too_many_attempts: 'searching' } as const;
type Stop = DomainError & { code: keyof typeof PAGE_OF };
export const isStop = (error: unknown): error is Stop =>
  error instanceof DomainError && Object.hasOwn(PAGE_OF, error.code);

/** `--brand` and the rest as in the resident pages, which this page must not wait for. */
const STYLE = `:root{color-scheme:light dark;--ink:#17211f;--paper:#f6f8f7;--card:#fff;--brand:#0b5d53;--on:#fff;--soft:#4d5c59}
@media (prefers-color-scheme:dark){:root{--ink:#e9f0ee;--paper:#111716;--card:#1b2422;--brand:#7fd6c7;--on:#06231f;--soft:#a9b8b4}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;min-height:100svh;display:grid;place-items:center;padding:1.25rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{width:100%;max-width:27rem;background:var(--card);border-radius:1rem;padding:1.75rem 1.5rem;box-shadow:0 1px 3px #0002}
svg{display:block;width:3rem;height:3rem;color:var(--brand)}h1{font-size:1.6rem;line-height:1.3;margin:.75rem 0 .5rem;text-wrap:balance}h2{font-size:1.125rem;margin:0}p{margin:.35rem 0}
section{color:var(--soft);border-top:1px solid #8885;margin-top:1.5rem;padding-top:1.25rem;font-size:1rem}
a{display:block;text-align:center;padding:.8rem 1rem;border-radius:.75rem;margin-top:.75rem;color:var(--brand);border:2px solid var(--brand);text-decoration:none;font-weight:600}
a.doubt{border-color:transparent;font-weight:400;padding:.4rem 1rem}a.first{background:var(--brand);color:var(--on);margin-top:1.5rem}a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}a span{display:block;font-size:.875rem;font-weight:400}`;

const hash = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const ICON =
  '<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">' +
  '<path d="M6 15V9a3 3 0 0 1 3-3h6M33 6h6a3 3 0 0 1 3 3v6M42 33v6a3 3 0 0 1-3 3h-6M15 42H9a3 3 0 0 1-3-3v-6M18 18l12 12M30 18 18 30"/></svg>';

function page(reason: Stopped): string {
  const { zh, en } = texts[reason];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${zh.title} · ${en.title}</title><style>${STYLE}</style></head>
<body><main>${ICON}<h1>${zh.title}</h1><p>${zh.text}</p>
<a class="first" href="/r">直接上报问题<span lang="en">Report a problem without the code</span></a>
<a href="/">回首页，手工输入码<span lang="en">Home: type the code in</span></a>
<a class="doubt" href="/r?step=category.codes">这个码可疑？告诉我们<span lang="en">Does the code look wrong? Tell us</span></a>
<section lang="en"><h2>${en.title}</h2><p>${en.text}</p></section></main></body></html>
`;
}

/** Complete in itself: no script, no file to wait for, and a policy that allows its own style and nothing else. */
export function stoppedPage(reason: Stopped | keyof typeof PAGE_OF, seconds?: string | number): Reply {
  const why = reason === 'code_not_found' || reason === 'too_many_attempts' ? PAGE_OF[reason] : reason;
  return {
    status: STATUS[why],
    headers: {
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
    },
    raw: { contentType: 'text/html; charset=utf-8', content: page(why) },
  };
}
