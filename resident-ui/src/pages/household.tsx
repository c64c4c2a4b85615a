import { Children } from '../household/children.tsx';
import { HouseholdCard } from '../household/household-card.tsx';
import { JoinForm } from '../household/join-form.tsx';
import { myHouseholds } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { ResidentOnly } from '../me/resident-only.tsx';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';

function Households() {
  const { data, error, reload } = useLoad(`households.${language()}`, myHouseholds);
  if (error && !data) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <Heading>{tm('house.title')}</Heading>
      {data.items.length === 0 && <p class="hint">{tm('house.empty')}</p>}
      {data.items.map((household) => (
        <HouseholdCard key={household.code} household={household} onChange={reload} />
      ))}
      <JoinForm onJoined={reload} />
      <Children households={data.items} onJoined={reload} />
    </>
  );
}

export const HouseholdPage = () => <ResidentOnly>{() => <Households />}</ResidentOnly>;
