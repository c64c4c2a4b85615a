export default {
  offers: {
    left: '还剩 %{length}',
    over: '已到时间',
    bounty: '悬赏 %{points} 分',
    points: '悬赏分',
    points_hint: '0 到 1000，给抢到并办成的单位。',
    every_department: '所有部门',
    units: '可以抢单的部门（至少两个）',
    until: '截止时间',
    until_hint: '不填按本区默认时长；最长七天。',
  },
};
