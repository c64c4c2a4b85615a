import type { ComponentChildren } from 'preact';

/** Line pictures on a 24 grid in the colour of the words beside them; never the only carrier of meaning. */
export function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
