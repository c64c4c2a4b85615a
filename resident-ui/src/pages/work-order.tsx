import { OrderDetail } from '../work/order-detail.tsx';
import { StaffOnly } from '../work/staff-only.tsx';

export function WorkOrderPage({ id }: { id: string }) {
  return <StaffOnly>{() => <OrderDetail id={id} />}</StaffOnly>;
}
