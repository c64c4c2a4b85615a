import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { cellsBetween, drawStrokes, type Grid, gridOf, type Stroke } from './paint.ts';
import { openImage, toJpeg } from './shrink-photo.ts';

type Point = [number, number];

const STEPS: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Faces and number plates are painted over before the photo leaves the phone: by finger, mouse or keys. */
export function PaintEditor(props: { blob: Blob; onDone: (painted: Blob) => void; onClose: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<{ image: HTMLImageElement; grid: Grid }>();
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [cursor, setCursor] = useState<Point>();
  const last = useRef<Point | undefined>(undefined);

  useEffect(() => {
    openImage(props.blob).then(
      (image) => setPicture({ image, grid: gridOf(image.naturalWidth, image.naturalHeight) }),
      props.onClose,
    );
  }, [props.blob]);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!picture || !context) return;
    context.drawImage(picture.image, 0, 0);
    drawStrokes(context, picture.grid, strokes);
    if (!cursor) return;
    const { cell } = picture.grid;
    context.lineWidth = Math.max(4, cell / 8);
    context.strokeStyle = '#f4b740';
    context.strokeRect(cursor[0] - cell * 1.5, cursor[1] - cell * 1.5, cell * 3, cell * 3);
  }, [picture, strokes, cursor]);

  const point = (event: PointerEvent): Point => {
    const box = (event.currentTarget as HTMLCanvasElement).getBoundingClientRect();
    const scale = (picture?.image.naturalWidth ?? 1) / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  const extend = (to: Point, fresh: boolean) => {
    if (!picture) return;
    const cells = cellsBetween(picture.grid, fresh ? to : (last.current ?? to), to);
    last.current = to;
    setStrokes((known) =>
      fresh ? [...known, cells] : [...known.slice(0, -1), [...(known[known.length - 1] ?? []), ...cells]],
    );
  };
  const onDown = (event: PointerEvent) => {
    setCursor(undefined);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    extend(point(event), true);
  };
  const onMove = (event: PointerEvent) => {
    if (last.current) extend(point(event), false);
  };
  const onUp = () => {
    last.current = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    if (!picture) return;
    const { image, grid } = picture;
    const at = cursor ?? ([image.naturalWidth / 2, image.naturalHeight / 2] as Point);
    const step = STEPS[event.key];
    if (step) {
      const x = Math.min(Math.max(at[0] + step[0] * grid.cell, 0), image.naturalWidth - 1);
      const y = Math.min(Math.max(at[1] + step[1] * grid.cell, 0), image.naturalHeight - 1);
      setCursor([x, y]);
    } else if (event.key === ' ' || event.key === 'Enter') {
      extend(at, true);
      last.current = undefined;
    } else return;
    event.preventDefault();
  };
  const finish = async () => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || !picture) return;
    context.drawImage(picture.image, 0, 0);
    drawStrokes(context, picture.grid, strokes);
    props.onDone(await toJpeg(canvas.current));
  };

  return (
    <Dialog label={t('paint.title')} class="paint" onClose={props.onClose}>
      <p class="paint-hint">{t('paint.hint')}</p>
      <div class="paint-stage">
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes keys of its own */}
        <canvas
          ref={canvas}
          width={picture?.image.naturalWidth ?? 4}
          height={picture?.image.naturalHeight ?? 3}
          tabIndex={0}
          role="application"
          aria-label={t('paint.canvas')}
          onPointerDown={onDown}
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerCancel={onUp}
          onKeyDown={onKey}
        />
      </div>
      <div class="paint-tools">
        <button type="button" class="button plain" onClick={props.onClose}>
          {t('common.cancel')}
        </button>
        <button
          type="button"
          class="button plain"
          disabled={!strokes.length}
          onClick={() => setStrokes((known) => known.slice(0, -1))}
        >
          {t('paint.undo')}
        </button>
        <button type="button" class="button warm" disabled={!strokes.length} onClick={() => void finish()}>
          {t('paint.done')}
        </button>
      </div>
    </Dialog>
  );
}
