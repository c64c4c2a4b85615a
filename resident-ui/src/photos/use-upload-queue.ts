import { useEffect, useRef, useState } from 'preact/hooks';
import { UploadQueue, type UploadTools } from './upload-queue.ts';

/** One queue for the life of the component; it draws again whenever a photo gets on. */
export function useUploadQueue(makeTools: () => UploadTools): UploadQueue {
  const [, redraw] = useState(0);
  const alive = useRef(true);
  const [queue] = useState(
    () =>
      new UploadQueue(makeTools(), () => {
        if (alive.current) redraw((n) => n + 1);
      }),
  );
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return queue;
}
