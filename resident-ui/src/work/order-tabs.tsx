import { ORDER_VIEWS, type OrderView, type Staff } from '../api-types.ts';
import { tw } from './messages/index.ts';

/** Departments claim; grid workers and offices have nothing to look for there. */
const viewsOf = ({ roles }: Staff): OrderView[] => {
  const claims = roles.includes('unit_member') || roles.includes('unit_head');
  return ORDER_VIEWS.filter((view) => claims || view !== 'offered');
};

export function OrderTabs({
  view,
  staff,
  onChoose,
}: {
  view: OrderView;
  staff: Staff;
  onChoose: (view: OrderView) => void;
}) {
  const views = viewsOf(staff);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = views[(views.indexOf(view) + step + views.length) % views.length];
    if (!step || !next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={tw('work.tabs')} onKeyDown={onKey}>
      {views.map((one) => (
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
          {tw(`work.view.${one}`)}
        </button>
      ))}
    </div>
  );
}
