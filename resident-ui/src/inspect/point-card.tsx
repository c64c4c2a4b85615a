import { useState } from 'preact/hooks';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import type { Point, PointWay } from './inspect-api.ts';
import { tr } from './messages/index.ts';
import { PointForm } from './point-form.tsx';

function rangeWords({ least, most, unit = '' }: Point): string {
  if (least !== undefined && most !== undefined) return tr('range', { least, most, unit });
  if (least !== undefined) return tr('range_least', { least, unit });
  return most === undefined ? '' : tr('range_most', { most, unit });
}

function resultWords({ kind, unit = '', answer }: Point): string {
  if (!answer) return '';
  if (kind === 'check') return tr(answer.result);
  return `${answer.value} ${unit}${answer.result === 'not_ok' ? ` · ${tr('out_of_range')}` : ''}`;
}

/** One thing to look at. `walking`: it is this person's round, and under way. */
export function PointCard({
  point,
  number,
  orderId,
  walking,
  way,
  onSaved,
}: {
  point: Point;
  number: number;
  orderId: string;
  walking: boolean;
  way: PointWay;
  onSaved: () => void;
}) {
  const { answer } = point;
  const [changing, setChanging] = useState(false);
  const asked = [point.required ? tr('must') : '', point.photo ? tr('photo_asked') : '', rangeWords(point)];
  return (
    <li class={`card point ${answer ? `is-${answer.result}` : 'is-open'}`}>
      <h3>
        {number}. {point.text}
      </h3>
      <p class="hint">{asked.filter(Boolean).join(' · ')}</p>
      {answer && (
        <>
          <p class="point-result">{resultWords(point)}</p>
          {answer.note && <p class="quote">{answer.note}</p>}
          {way.untold.indexOf(point.id) >= 0 && (
            <p class="hint" role="status">
              {tr('untold')}
            </p>
          )}
          {answer.photos && <PhotoStrip photos={answer.photos} label={tr('photos')} />}
        </>
      )}
      {walking && (!answer || changing) && (
        <PointForm
          point={point}
          orderId={orderId}
          onClose={changing ? () => setChanging(false) : undefined}
          way={way}
          onSaved={onSaved}
        />
      )}
      {walking && answer && !changing && (
        <div class="point-more">
          <button type="button" class="mini" onClick={() => setChanging(true)}>
            {tr('change')}
          </button>
          {answer.result === 'not_ok' && (
            <a
              class="mini"
              href={`/work/raise?from=${encodeURIComponent(orderId)}&point=${encodeURIComponent(point.id)}`}
            >
              {tr('report_it')}
            </a>
          )}
        </div>
      )}
    </li>
  );
}
