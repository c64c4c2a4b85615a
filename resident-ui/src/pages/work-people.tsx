import type { Staff } from '../api-types.ts';
import { CardForm } from '../community/card-form.tsx';
import { RequestCard } from '../household/request-card.tsx';
import { householdRequests, myCard } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { StaffOnly } from '../staff-session/staff-only.tsx';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../me/me.css';

const DECIDERS = ['grid_worker', 'community'];

function Requests() {
  const { data, error, reload } = useLoad('requests', householdRequests);
  if (error && !data) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <p class="hint">{tm(data.items.length > 0 ? 'requests.text' : 'requests.empty')}</p>
      {data.items.map((request) => (
        <RequestCard key={request.id} request={request} onDone={reload} />
      ))}
    </>
  );
}

function MyCard() {
  const { data, error, reload } = useLoad('card', myCard);
  if (error && !data) return <Failure error={error} onRetry={reload} />;
  return data ? <CardForm card={data} /> : <Skeleton />;
}

const People = ({ staff }: { staff: Staff }) => (
  <>
    <Heading>{tm('requests.title')}</Heading>
    {staff.roles.some((role) => DECIDERS.includes(role)) && <Requests />}
    <MyCard />
    <a class="button outline" href="/work">
      {tm('requests.back')}
    </a>
  </>
);

/** Who lives where in the caller's grid, and what residents read of the caller. */
export const WorkPeople = () => <StaffOnly>{(staff) => <People staff={staff} />}</StaffOnly>;
