import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from './failure.tsx';
import { Skeleton } from './skeleton.tsx';

/** A page whose file is fetched when it is first shown, with a retry when the network drops. */
export function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function LazyPage(props: P) {
    const [failed, setFailed] = useState(false);
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          redraw(1);
        },
        () => setFailed(true),
      );
    }, []);
    // A browser may remember that a module failed, so "again" is a fresh page.
    if (failed) return <Failure error={undefined} onRetry={() => location.reload()} />;
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <Skeleton />;
  };
}
