import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/files.ts';

const files: Shape<typeof zh> = {
  files: { print: 'Print case file' },
  order_map: {
    open: 'Map',
    title: 'Map of work orders',
    total: '%{count} open work orders are on this map. Those without a position are not.',
    spot: '%{count} orders: %{red} overdue, %{yellow} due soon, %{blue} on time',
    pick: 'Pick a spot to see its orders. The number says how many; the one at its corner, how many are overdue.',
    here: 'Orders here',
    many: 'There are %{count} orders here: see them in the list.',
    cut: 'Too many orders: the map shows a part of them. Zoom in to see all.',
  },
};

export default files;
