export default {
  inbox: {
    title: '收件箱',
    about: '与您有关的工单提醒，保留 90 天。',
    unread: '%{count} 条未读提醒',
    new: '未读：',
    level: '第 %{level} 级',
    gone: '工单已不可查看',
    all_read: '全部标为已读',
    more: '更早的提醒',
    empty: '还没有提醒',
    empty_why: '工单派给您、将要超时或者上报到您这一级时，会在这里看到。',
  },
};
