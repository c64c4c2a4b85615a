import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const FOCUSABLE = 'button:not([disabled]),a[href],input,textarea,select,[tabindex="0"]';

/** A modal layer that also works where <dialog> does not: holds the focus, closes on Escape. */
export function Dialog(props: {
  label: string;
  class?: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(props.onClose);
  close.current = props.onClose;
  // Before the first paint: a key pressed as soon as the dialog shows must reach it.
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    document.documentElement.classList.add('modal-open');
    box.current?.focus();
    return () => {
      document.documentElement.classList.remove('modal-open');
      before?.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close.current();
    if (event.key !== 'Tab' || !box.current) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const first = stops[0];
    const last = stops[stops.length - 1];
    const edge = event.shiftKey ? first : last;
    if (document.activeElement !== edge && document.activeElement !== box.current) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-modal="true"
      aria-label={props.label}
      tabIndex={-1}
      class={`dialog ${props.class ?? ''}`}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  );
}
