import { StaffOnly } from '../staff-session/staff-only.tsx';
import { OrderDetail } from '../work/order-detail.tsx';

export function WorkOrderPage({ id }: { id: string }) {
  return <StaffOnly>{(staff) => <OrderDetail id={id} staff={staff} />}</StaffOnly>;
}
