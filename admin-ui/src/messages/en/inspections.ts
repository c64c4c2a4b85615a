import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/inspections.ts';

export default {
  inspections: {
    origin: {
      label: 'Came from',
      filter: 'Inspections',
      any: 'All inspections',
      staff: 'Raised by staff',
      schedule: 'Round by plan',
      courier: 'Raised by a courier',
      mark: { staff: 'Inspection · staff', schedule: 'Inspection · plan', courier: 'Inspection · courier' },
    },
    raise: {
      open: 'Raise',
      about: 'Saw something that needs doing? It becomes an order at once and goes where the rules say.',
      code: 'Code on the spot (9 characters)',
      code_help: 'On the plate; without one, choose a region and say where',
      code_wrong: 'A code has 9 digits or letters',
      region: 'Region',
      address: 'Where exactly',
      words: 'What you saw',
      where_missing: 'Please give the code on the spot, or a region and the exact place.',
      send: 'Raise',
      sent: 'An order began and went to %{unit}',
    },
  },
  courier: {
    pin: {
      name: 'PIN',
      about:
        'A new PIN is shown once: tell the courier in person. The PIN before it and phones that are signed in stop working.',
      make: 'Make a new PIN',
      once: 'Write it down for the courier. It cannot be shown again, only made anew.',
      close: 'Noted, close',
    },
  },
} satisfies Shape<typeof zh>;
