import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { hasMoved } from '../router.ts';

/** The page's h1: names the browser tab and takes the focus when the person has moved here. */
export function Heading({ children, class: name }: { children: ComponentChildren; class?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved()) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const words = heading.current?.textContent;
    document.title = words ? `${words} · ${t('brand')}` : t('brand');
  });
  return (
    <h1 ref={heading} tabIndex={-1} class={name}>
      {children}
    </h1>
  );
}
