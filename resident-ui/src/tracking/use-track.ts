import { useEffect, useRef, useState } from 'preact/hooks';
import { getTrack } from '../api.ts';
import type { Track } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { useLoad } from '../ui/use-load.ts';
import { nextLook } from './poll-pace.ts';

/** The report, looked at again now and then while the page is in sight; `told` says what is new. */
export function useTrack(token: string) {
  const { data: track, error, busy, reload, set } = useLoad(`${token}.${language()}`, () => getTrack(token));
  const [told, setTold] = useState('');
  const errors = useRef(0);
  const unchanged = useRef(0);
  const before = useRef<Track | undefined>(undefined);

  useEffect(() => {
    if (busy) return;
    errors.current = error ? errors.current + 1 : 0;
    const steps = before.current?.steps.length;
    if (track && steps !== undefined && track.steps.length > steps) {
      unchanged.current = 0;
      setTold(t('track.news', { status: t(`status.${track.status}`) }));
    } else unchanged.current += 1;
    before.current = track;
  }, [busy, track, error]);

  useEffect(() => {
    if (busy || !track) return;
    const pause = nextLook(track.status, errors.current, unchanged.current);
    if (pause === undefined) return;
    const look = () => {
      if (!document.hidden) reload();
    };
    const timer = setTimeout(look, pause);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [busy, track, reload]);

  return { track, error, reload, set, told };
}
