import { useEffect, useState } from 'preact/hooks';

/** The H5's own routes; anything else on this origin (/admin/, /api/, /q/) is a normal page load. */
export type Route =
  | { page: 'home' }
  | { page: 'landing'; code: string }
  | { page: 'report'; code?: string; step?: string; shop?: true }
  | { page: 'tracking'; token: string }
  | { page: 'outbox'; id?: string }
  | { page: 'me' }
  | { page: 'household' }
  | { page: 'my_data' }
  | { page: 'my_inbox' }
  | { page: 'my_praises' }
  | { page: 'thanks'; code: string }
  | { page: 'erased'; certificate: string }
  | { page: 'community'; code: string }
  | { page: 'work' }
  | { page: 'work_raise'; from?: string; point?: string }
  | { page: 'work_people' }
  | { page: 'work_inbox' }
  | { page: 'work_praises' }
  | { page: 'work_order'; id: string }
  | { page: 'not_found' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function readRoute(path: string, search: string): Route {
  const [head = '', tail, ...rest] = path.split('/').filter(Boolean).map(decode);
  if (rest.length) return { page: 'not_found' };
  if (!head) return { page: 'home' };
  if (head === 'me' && tail === undefined) return { page: 'me' };
  if (head === 'me' && tail === 'household') return { page: 'household' };
  if (head === 'me' && tail === 'data') return { page: 'my_data' };
  if (head === 'me' && tail === 'inbox') return { page: 'my_inbox' };
  if (head === 'me' && tail === 'praises') return { page: 'my_praises' };
  if (head === 'thanks' && tail !== undefined) return { page: 'thanks', code: tail };
  if (head === 'erased' && tail !== undefined) return { page: 'erased', certificate: tail };
  if (head === 'community' && tail !== undefined) return { page: 'community', code: tail };
  if (head === 'work' && tail === 'people') return { page: 'work_people' };
  if (head === 'work' && tail === 'raise') {
    const query = new URLSearchParams(search);
    const [from, point] = [query.get('from'), query.get('point')];
    return { page: 'work_raise', ...(from ? { from } : {}), ...(point ? { point } : {}) };
  }
  if (head === 'work' && tail === 'inbox') return { page: 'work_inbox' };
  if (head === 'work' && tail === 'praises') return { page: 'work_praises' };
  if (head === 'work') return tail === undefined ? { page: 'work' } : { page: 'work_order', id: tail };
  if (head === 'outbox' && tail === undefined) {
    const id = new URLSearchParams(search).get('id');
    return { page: 'outbox', ...(id ? { id } : {}) };
  }
  if (head === 'r' && tail === undefined) {
    const query = new URLSearchParams(search);
    const code = query.get('code');
    const step = query.get('step');
    return {
      page: 'report',
      ...(code ? { code } : {}),
      ...(step ? { step } : {}),
      ...(query.get('for') === 'shop' ? { shop: true } : {}),
    };
  }
  if (tail !== undefined && head.toLowerCase() === 'c') return { page: 'landing', code: tail };
  if (tail !== undefined && head === 't') return { page: 'tracking', token: tail };
  return { page: 'not_found' };
}

const listeners = new Set<() => void>();
let moved = false;

/** False until the person has moved inside the app: only then a new heading takes the focus. */
export const hasMoved = (): boolean => moved;

function emit(): void {
  moved = true;
  for (const listener of [...listeners]) listener();
}

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  window.scrollTo(0, 0);
  emit();
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.hash || readRoute(link.pathname, link.search).page === 'not_found') return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

export function startRouter(): void {
  window.addEventListener('popstate', emit);
  document.addEventListener('click', followLink);
}

export function useRoute(): Route {
  const read = () => readRoute(location.pathname, location.search);
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const listener = () => setRoute(read());
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return route;
}
