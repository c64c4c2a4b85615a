import { useEffect, useRef, useState } from 'preact/hooks';
import type { District, LatLng } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { PinIcon } from '../ui/icons.tsx';
import {
  fromPlane,
  scaleMetres,
  spanMetres,
  toPlane,
  type View,
  wholeDistrict,
  zoomed,
} from './plane-geometry.ts';

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-0.02, 0],
  ArrowRight: [0.02, 0],
  ArrowUp: [0, -0.02],
  ArrowDown: [0, 0.02],
};

export interface PinMapProps {
  district: District;
  pin: LatLng | undefined;
  /** Without it the map only shows the pin. */
  onPin?: ((pin: LatLng) => void) | undefined;
}

/** Where the district has no map tiles: its plane with a grid, a scale and a pin to put down. */
export function PlaneMap({ district, pin, onPin }: PinMapProps) {
  const [view, setView] = useState<View>(() => {
    const whole = wholeDistrict(district);
    return pin ? zoomed(whole, pin, 0.2, district) : whole;
  });
  const plane = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const at = toPlane(view, pin ?? district.center);
  const outside = at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1;

  // A pin set from elsewhere ("my position") brings the plane with it.
  useEffect(() => {
    if (pin && outside) setView((known) => zoomed(known, pin, 0.2, district));
  }, [pin, outside, district]);

  const move = (x: number, y: number) =>
    onPin?.(fromPlane(view, { x: Math.min(Math.max(x, 0), 1), y: Math.min(Math.max(y, 0), 1) }));
  const follow = (event: PointerEvent) => {
    const box = plane.current?.getBoundingClientRect();
    if (box) move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    move(at.x + step[0], at.y + step[1]);
  };
  const zoom = (factor: number) => setView((known) => zoomed(known, pin ?? known.center, factor, district));
  const metres = scaleMetres(view);
  return (
    <div class="plane-box">
      <div
        ref={plane}
        class="plane-map"
        role="application"
        aria-label={t('map.plane')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the arrow keys
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          if (!onPin) return;
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => dragging.current && follow(event)}
        onPointerUp={() => {
          dragging.current = false;
        }}
      >
        <span class={pin ? 'pin' : 'pin unset'} style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}>
          <PinIcon />
        </span>
        <span class="plane-name">{district.name}</span>
        <span class="plane-scale" style={{ width: `${(metres / spanMetres(view)) * 100}%` }}>
          {metres >= 1000 ? t('map.km', { n: metres / 1000 }) : t('map.m', { n: metres })}
        </span>
      </div>
      <div class="plane-tools">
        <button type="button" class="mini" onClick={() => zoom(0.5)}>
          {t('map.closer')}
        </button>
        <button type="button" class="mini" onClick={() => zoom(2)}>
          {t('map.wider')}
        </button>
      </div>
    </div>
  );
}
