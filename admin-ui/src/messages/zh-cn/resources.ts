/** Names of the lists and their columns, what each list is for, and why it may be empty. */
export default {
  'work-orders': {
    name: '工单',
    purpose: '每件上报对应一张工单，办理中的按时限先后，已结束的新的在前。',
    empty: { title: '没有工单', why: '居民上报后会自动生成工单。' },
    fields: {
      colour: '时限',
      category: '类别',
      place: '地点',
      status: '状态',
      unit: '承办',
      dueAt: '到期',
      returnedCount: '退回/重开',
    },
  },
  reports: {
    name: '上报',
    purpose: '居民通过扫码或地图提交的内容，最新的在前。',
    empty: { title: '还没有上报', why: '您负责的区域内，居民还没有提交过上报。' },
    fields: { category: '类别', description: '内容', place: '地点', status: '状态', createdAt: '上报时间' },
  },
  reviews: {
    name: '评价',
    purpose: '上报人对办理结果的评价。只给单位改进工作用，不作个人排名。',
    empty: { title: '还没有评价', why: '这个单位的工单办结后，上报人确认时可以打分。' },
    fields: { stars: '评分', comment: '留言', unit: '单位', orderId: '工单', at: '时间' },
  },
  codes: {
    name: '二维码',
    purpose: '张贴在各处的码：查看、停用情况与打印标签。',
    empty: { title: '还没有发放二维码', why: '您负责的区域内没有已发放的码。' },
    fields: {
      code: '码号',
      kind: '种类',
      place: '地点',
      status: '状态',
      issuedAt: '发放时间',
    },
  },
  regions: {
    name: '区域',
    purpose: '区、街道、社区、网格四级。代码固定，名称可改。',
    empty: { title: '没有区域', why: '本区配置中没有区域。' },
    fields: { name: '名称', level: '级别', code: '代码', children: '下级' },
  },
  categories: {
    name: '类别',
    purpose: '居民能上报什么，以及每类多久办结。',
    empty: { title: '没有类别', why: '本区配置中没有类别。' },
    fields: { name: '名称', hours: '时限' },
  },
  routes: {
    name: '派单规则',
    purpose: '什么类别、在哪里、派给谁。',
    empty: { title: '没有派单规则', why: '没有规则时，所有上报都进入社区队列。' },
    fields: { category: '类别', region: '区域', to: '派给', id: '编号' },
  },
  staff: {
    name: '工作人员',
    purpose: '您负责区域内的工作人员、岗位和排班。',
    empty: { title: '没有工作人员', why: '您负责的区域内没有工作人员账号。' },
    fields: {
      name: '姓名',
      username: '用户名',
      roles: '岗位',
      unit: '单位',
      regions: '区域',
      duty: '值班',
      status: '账号',
      id: '编号',
    },
  },
};
