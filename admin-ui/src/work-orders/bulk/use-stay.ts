import { useEffect } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

/** Asks before the page is left while something is under way, by a link or by closing it. */
export function useStay(active: boolean, leave: () => void): void {
  const translate = useTranslate();
  const blocker = useBlocker(active);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (active && !window.confirm(translate('bulk.leave'))) return blocker.reset?.();
    leave();
    blocker.proceed?.();
  });
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
