import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/files.ts';

const files: Shape<typeof zh> = {
  staff_file: {
    open: 'Work file',
    title: 'Work file of %{name}',
    months: 'The last twelve months',
    orders: 'Work orders',
    month: 'Month',
    finished: 'Finished',
    onTime: 'On time',
    late: 'Late',
    returned: 'Came back before',
    reopened: 'Were reopened',
    rated: 'Rated',
    stars: 'Stars on average',
    about:
      "For the person, the head of their unit and administrators alone; nobody is ranked. That an order came back or was reopened is the order's story, not always the doing of whoever had it.",
    nothing: 'Nothing was finished in the last twelve months.',
    cut: 'Too many orders: the oldest months are not whole.',
    none_open: 'No open orders.',
    none_closed: 'Nothing finished yet.',
    more: 'Show more',
  },
  files: { print: 'Print case file' },
  order_map: {
    open: 'Map',
    title: 'Map of work orders',
    total: '%{count} open work orders are on this map. Those without a position are not.',
    spot: '%{count} orders: %{red} overdue, %{yellow} due soon, %{blue} on time',
    pick: 'Pick a spot to see its orders. The number says how many; the one at its corner, how many are overdue.',
    here: 'Orders here',
    many: 'There are %{count} orders here. These are the %{shown} that are due first; the others are in the list.',
    cut: 'Too many orders: the map shows a part of them. Zoom in to see all.',
  },
};

export default files;
