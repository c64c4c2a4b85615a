import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/praises.ts';

const messages: Shape<typeof zh> = {
  praises: {
    title: 'Thanks received',
    about:
      'Thanks from residents. The community page shows them only if you agree; neither your unit nor your superiors see those that wait, and nobody counts them. Your name is shown only if your card publishes it.',
    empty: 'No thanks at the moment.',
    pending: 'Yours to decide',
    shown: 'Shown',
    until: 'Deleted by itself if you do not decide by',
    shown_until: 'Shown until',
    agree: 'Show it',
    decline: 'Do not show it',
    withdraw: 'Take it down',
    more: 'Earlier thanks',
    reason: {
      came_quickly: 'Came quickly',
      explained_well: 'Explained it well',
      solved_thoroughly: 'Solved it thoroughly',
      kind: 'Was kind',
      patient: 'Was patient',
      did_more: 'Did more than needed',
      kept_informed: 'Kept me informed',
    },
  },
};
export default messages;
