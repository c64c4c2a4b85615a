import type { Staff, WorkOrder } from '../../../api-types.ts';
import { newId } from '../../../phone/new-id.ts';
import type { LocalPhoto } from '../../../photos/photo-tile.tsx';
import { sendSteps, startSteps } from './background.ts';
import { append, type OfflineVerb, seenOf } from './steps.ts';
import { changeSteps } from './steps-store.ts';

export interface Words {
  note: string | undefined;
  photos: LocalPhoto[];
}

/** @throws when this phone cannot keep it */
export async function queueStep(
  tap: Words & { action: OfflineVerb; seen: WorkOrder; staff: Staff },
): Promise<void> {
  const { action, note, photos, seen, staff } = tap;
  await changeSteps((steps) =>
    append(steps, {
      id: newId(),
      staffId: staff.id,
      orderId: seen.id,
      title: seen.categoryName,
      action,
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
