import type { Staff, WorkOrder } from '../../../api-types.ts';
import { newId } from '../../../phone/new-id.ts';
import type { LocalPhoto } from '../../../photos/photo-tile.tsx';
import { sendSteps, startSteps } from './background.ts';
import { append, type PointTold, type Step, seenOf } from './steps.ts';
import { changeSteps } from './steps-store.ts';

export interface Words {
  note: string | undefined;
  photos: LocalPhoto[];
}

/**
 * @param tap `id` of what may have arrived already: told again under it, it is the same
 * @throws when this phone cannot keep it
 */
export async function queueStep(
  tap: Words & { action: Step['action']; told?: PointTold; id?: string; seen: WorkOrder; staff: Staff },
): Promise<void> {
  const { id = newId(), action, told, note, photos, seen, staff } = tap;
  await changeSteps((steps) =>
    append(steps, {
      id,
      staffId: staff.id,
      orderId: seen.id,
      title: seen.categoryName,
      action,
      ...(told ? { told } : {}),
      ...(note ? { note } : {}),
      photos,
      ...seenOf(seen),
      at: Date.now(),
      state: 'queued',
    }),
  );
  startSteps();
  void sendSteps();
}
