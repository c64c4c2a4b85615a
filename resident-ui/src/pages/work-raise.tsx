import { useState } from 'preact/hooks';
import { createStaffUpload, getOrder } from '../api.ts';
import type { Staff } from '../api-types.ts';
import { raise } from '../inspect/inspect-api.ts';
import { tr } from '../inspect/messages/index.ts';
import { RaiseForm } from '../inspect/raise-form.tsx';
import { language } from '../phone/settings.ts';
import { keptCategories } from '../report-form/kept-categories.ts';
import { StaffOnly } from '../staff-session/staff-only.tsx';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import { tw } from '../work/messages/index.ts';
import '../styles/controls.css';
import '../inspect/inspect.css';

function Raise({ staff, from, point }: { staff: Staff; from?: string; point?: string }) {
  const load = useLoad(`raise.${language()}.${from ?? ''}`, async () => {
    const [categories, round] = await Promise.all([keptCategories(), from ? getOrder(from) : undefined]);
    return { categories: categories.items, round };
  });
  const [sent, setSent] = useState<{ unit: string }>();
  const back = from ? `/work/${encodeURIComponent(from)}` : '/work';
  const backWords = from ? tr('back_to_round') : tw('work.back');
  if (load.error) return <Failure error={load.error} onRetry={load.reload} />;
  if (!load.data) return <Skeleton />;
  const { categories, round } = load.data;
  if (sent)
    return (
      <div class="stop-page">
        <Heading>{tr('sent_title')}</Heading>
        <p role="status">{tr('sent_text', { unit: sent.unit })}</p>
        <a class="button primary" href={back}>
          {backWords}
        </a>
        <button type="button" class="button plain" onClick={() => setSent(undefined)}>
          {tr('sent_more')}
        </button>
      </div>
    );
  const known = round?.checks?.filter(({ id }) => id === point)[0];
  const region = round?.place.regionCode ?? staff.regions[0];
  return (
    <>
      <a class="back-link" href={back}>
        {backWords}
      </a>
      <Heading>{tr('raise')}</Heading>
      <p class="hint">{round ? `${tr('from_round')} · ${round.place.name}` : tr('raise_hint')}</p>
      <RaiseForm
        categories={categories}
        placed={round !== undefined}
        begin={known ? `${known.text}：` : ''}
        upload={createStaffUpload}
        send={async (sighting, key) => {
          const address = sighting.address ?? round?.place.name;
          setSent(
            await raise(
              {
                ...sighting,
                ...(sighting.location || !region ? {} : { region }),
                ...(address ? { address } : {}),
                ...(round ? { foundBy: { order: round.id, ...(point ? { point } : {}) } } : {}),
              },
              key,
            ),
          );
        }}
      />
    </>
  );
}

/** Something a grid worker saw on the way, or on a round. */
export function WorkRaise({ from, point }: { from?: string | undefined; point?: string | undefined }) {
  return (
    <StaffOnly>
      {(staff) => <Raise staff={staff} {...(from ? { from } : {})} {...(point ? { point } : {})} />}
    </StaffOnly>
  );
}
