import type { OrderView } from '../api-types.ts';
import { t } from '../messages/index.ts';

const VIEWS: OrderView[] = ['mine', 'pool', 'unit', 'overdue'];

export function OrderTabs({ view, onChoose }: { view: OrderView; onChoose: (view: OrderView) => void }) {
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length];
    if (!step || !next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('work.tabs')} onKeyDown={onKey}>
      {VIEWS.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === view}
          aria-controls="orders"
          tabIndex={one === view ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {t(`work.view.${one}`)}
        </button>
      ))}
    </div>
  );
}
