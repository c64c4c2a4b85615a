import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/queues.ts';

const queues: Shape<typeof zh> = {
  board: {
    open: 'Board',
    list: 'List',
    title: 'Board of work orders',
    about:
      'By the colour of their time, the first due on top; those waiting for the reporter or put off apart. Renewed each minute.',
    whose: 'Whose orders',
    column: { red: 'Overdue', yellow: 'Due soon', blue: 'On time', held: 'Waiting or put off' },
    count: '%{count} orders',
    count_more: 'at least %{count} orders',
    none: 'No orders',
    none_yet: 'Those looked at so far stand elsewhere; there may be more.',
    more: '20 more',
    look: 'Look further',
    failed: 'This column could not be read',
  },
  unread: {
    mark: 'Changed',
    all: 'Mark all as read',
    done: 'Everything is read; what changes from now on is marked again',
  },
  bulk: {
    title: '%{verb}: %{count} chosen',
    able: '%{count} of them allow it now; the other %{other} stay as they are.',
    none_able: 'None of those chosen allows it now.',
    too_many: 'At most %{most} at once: please choose fewer.',
    people_of:
      'The names are those for the first one chosen. Orders that this person cannot have are listed with the reason.',
    keep: 'Which one goes on',
    keep_hint: 'The others are merged into it; their reporters see how this one goes.',
    start: 'Do it for %{count}',
    waiting: 'Sent in %{seconds} s. Undo now and nothing changes.',
    undo: 'Undo',
    now: 'Send now',
    sending: 'One after another: %{done} of %{count}',
    stay: 'Please keep this page open: what is not sent yet would not be sent.',
    leave: 'Some are not done yet. If you leave now, those not sent yet will not be sent. Leave?',
    result: '%{done} done, %{refused} not done',
    undone: 'Undone; no order was changed',
    close: 'Close',
    state: {
      waiting: 'Waiting',
      sending: 'Being done',
      done: 'Done',
      refused: 'Not done',
      skipped: 'Not possible',
    },
    no_answer: 'No answer came, so it may be done or not. Please open the order.',
  },
};

export default queues;
