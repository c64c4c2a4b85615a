/** Case files, staff files and the map. */
export default {
  files: { print: '打印一事一档' },
  order_map: {
    open: '地图',
    title: '工单地图',
    total: '图上有 %{count} 件办理中的工单。没有坐标的不在图上。',
    spot: '%{count} 件：已超期 %{red}，将到期 %{yellow}，正常 %{blue}',
    pick: '点图上的圆点，查看那里的工单。数字是件数，右上角是其中已超期的件数。',
    here: '这里的工单',
    many: '这里有 %{count} 件工单，请到工单列表查看。',
    cut: '工单太多，图上只是一部分。请放大后查看。',
  },
};
