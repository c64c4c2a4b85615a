export default {
  praises: {
    title: '收到的感谢',
    about:
      '居民给您的感谢。您同意后，社区页面上才会展示；您的单位和领导看不到等待中的感谢，也不计数。您在名片上公开了姓名，才会显示姓名。',
    empty: '现在没有收到的感谢。',
    pending: '等您决定',
    shown: '正在展示',
    until: '还没有决定的，到期自动删除：',
    shown_until: '展示到：',
    agree: '同意展示',
    decline: '不展示',
    withdraw: '撤下',
    more: '更早的感谢',
    reason: {
      came_quickly: '来得快',
      explained_well: '讲得明白',
      solved_thoroughly: '解决得彻底',
      kind: '待人和气',
      patient: '有耐心',
      did_more: '多帮了一把',
      kept_informed: '随时告知进展',
    },
  },
};
