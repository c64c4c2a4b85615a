import type { Answer } from '../../../functions/shared/testing/http-event.ts';

/** The body of an answer that has to be `status`. @throws with the problem's code otherwise */
export function must(answer: Answer, status: number): unknown {
  if (answer.status === status) return answer.json;
  throw new Error(`The demo district was refused: ${answer.status} ${answer.text.slice(0, 300)}`);
}
