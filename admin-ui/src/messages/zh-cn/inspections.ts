/** Words of orders that no resident reported, and of couriers' cards. */
export default {
  inspections: {
    origin: {
      label: '来源',
      filter: '巡查来源',
      any: '全部巡查',
      staff: '人员上报',
      schedule: '巡查计划',
      courier: '骑手上报',
      mark: { staff: '巡查 · 人员', schedule: '巡查 · 计划', courier: '巡查 · 骑手' },
    },
    raise: {
      open: '上报问题',
      about: '看到需要处理的情况？提交后直接生成工单，按派单规则派出。',
      code: '现场的码（9 位）',
      code_help: '灯杆、门口码牌上的编号；没有就选区域并写清位置',
      code_wrong: '编号应为 9 位数字或字母',
      region: '区域',
      address: '具体位置',
      words: '看到了什么',
      where_missing: '请填写现场的码，或选择区域并写清具体位置。',
      send: '提交',
      sent: '已生成工单，派往%{unit}',
    },
  },
  courier: {
    pin: {
      name: '发放 PIN',
      about: '新 PIN 只显示一次，请当面告诉骑手。原 PIN 和已登录的手机立即失效。',
      make: '生成新 PIN',
      once: '请记下并交给骑手。关闭后无法再次查看，只能重新生成。',
      close: '已记下，关闭',
    },
  },
};
