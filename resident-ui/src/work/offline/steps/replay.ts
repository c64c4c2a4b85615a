import type { OrderActionBody, Staff, WorkOrder } from '../../../api-types.ts';
import { ApiError } from '../../../http.ts';
import type { PointSaid } from '../../../inspect/inspect-api.ts';
import { copyOf } from '../copies/copies.ts';
import { delivered, edited, isOwnStep, nextStep, type OfflineVerb, type Step, withoutStep } from './steps.ts';

export interface ReplayTools {
  me: Staff;
  steps: () => Promise<Step[]>;
  change: (to: (steps: Step[]) => Step[]) => Promise<unknown>;
  upload: (photo: Blob) => Promise<string>;
  act: (orderId: string, action: OfflineVerb, body: OrderActionBody, key: string) => Promise<WorkOrder>;
  answer: (orderId: string, said: PointSaid, key: string) => Promise<unknown>;
  look: (orderId: string) => Promise<WorkOrder>;
  keep: (order: WorkOrder) => Promise<unknown>;
  isTemporary: (error: unknown) => boolean;
}

/** Ended sessions and silence: the step waits, nobody has refused it. */
const waits = (error: unknown, tools: ReplayTools): boolean =>
  !(error instanceof ApiError) || error.status === 401 || tools.isTemporary(error);

async function uploaded(step: Step, tools: ReplayTools): Promise<string[]> {
  const ids: string[] = [];
  let photos = step.photos;
  for (const photo of step.photos) {
    const uploadId = photo.uploadId ?? (await tools.upload(photo.blob));
    ids.push(uploadId);
    if (photo.uploadId) continue;
    photos = photos.map((each) => (each.id === photo.id ? { ...each, uploadId } : each));
    const change = { photos };
    await tools.change((steps) => edited(steps, step.id, change));
  }
  return ids;
}

/** @returns nothing when the order is not the person's to see any more */
async function lookAt(orderId: string, tools: ReplayTools): Promise<WorkOrder | undefined> {
  return tools.look(orderId).catch((problem: unknown) => {
    if (waits(problem, tools)) throw problem;
    return undefined;
  });
}

/** The server said no: to a step it has already taken, to pictures it lost, or because others were there. */
async function refused(step: Step, error: ApiError, tools: ReplayTools): Promise<void> {
  const order = await lookAt(step.orderId, tools);
  if (order && isOwnStep(step, order, tools.me)) return told(step, order, tools);
  if (error.code === 'upload_unavailable' && !step.uploadedAgain) {
    const photos = step.photos.map(({ id, blob }) => ({ id, blob }));
    await tools.change((steps) => edited(steps, step.id, { photos, uploadedAgain: true }));
    return;
  }
  const conflict = {
    code: order ? error.code : 'not_found',
    message: error.message,
    ...(order ? { order: copyOf(order) } : {}),
  };
  await tools.change((steps) => edited(steps, step.id, { state: 'conflict', conflict }));
}

async function told(step: Step, order: WorkOrder, tools: ReplayTools): Promise<void> {
  await tools.change((steps) => delivered(steps, step.id, order));
  await tools.keep(order);
}

async function tell(step: Step, tools: ReplayTools): Promise<void> {
  const { id, orderId, action, told: answer, note, version } = step;
  const photos = await uploaded(step, tools);
  const words = { ...(note ? { note } : {}), ...(photos.length ? { photos } : {}) };
  if (action !== 'answer') {
    const order = await tools.act(orderId, action, { version, ...words }, id);
    return told(step, order, tools);
  }
  if (answer) {
    const { text: _, ...said } = answer;
    await tools.answer(orderId, { ...said, ...words }, id);
  }
  await tools.change((steps) => withoutStep(steps, id));
}

/**
 * Tells the server step by step what was done without a network. Only one tab of a phone may be in here.
 * @returns whether something still waits for the network
 */
export async function replay(tools: ReplayTools): Promise<boolean> {
  for (;;) {
    const step = nextStep((await tools.steps()).filter(({ staffId }) => staffId === tools.me.id));
    if (!step) return false;
    try {
      await tell(step, tools);
    } catch (error) {
      try {
        if (waits(error, tools)) return true;
        await refused(step, error as ApiError, tools);
      } catch (problem) {
        if (waits(problem, tools)) return true;
        throw problem;
      }
    }
  }
}
