import { useRef } from 'preact/hooks';
import { newId } from '../phone/new-id.ts';

/** Operation keys: the same thing said again, because no answer came, is the same; anything else is another. */
export function useKeyFor(): (said: string) => string {
  const last = useRef({ said: '', key: '' });
  return (said) => {
    if (last.current.said !== said || !last.current.key) last.current = { said, key: newId() };
    return last.current.key;
  };
}
