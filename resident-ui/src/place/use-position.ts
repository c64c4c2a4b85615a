import { useState } from 'preact/hooks';
import type { LatLng } from '../api-types.ts';
import { type MessageKey, t } from '../messages/index.ts';
import { round } from './plane-geometry.ts';

const REASONS: Record<number, MessageKey> = {
  1: 'position.denied',
  2: 'position.unavailable',
  3: 'position.timeout',
};

/** Asks the phone where it is, only when the person taps for it, and explains a refusal. */
export function usePosition(onFound: (at: LatLng) => void) {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const ask = () => {
    if (!navigator.geolocation || !window.isSecureContext) return setWords(t('position.unavailable'));
    setBusy(true);
    setWords('');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setBusy(false);
        setWords(t('position.found', { n: Math.max(1, Math.round(coords.accuracy)) }));
        onFound({ lat: round(coords.latitude), lng: round(coords.longitude) });
      },
      (error) => {
        setBusy(false);
        setWords(t(REASONS[error.code] ?? 'position.unavailable'));
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return { ask, busy, words };
}
