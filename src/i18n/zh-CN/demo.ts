/** Words of the demo in a browser; WeChat never shows them. */
export const demo = {
  title: '你现在是谁？',
  subtitle: '这是学声的本机演示。人都是编的，68 所学校是真的。',
  search: '找学校或人',
  searchHint: '校名里的几个字，比如“延边”。',
  switch: '换一个人',
  none: '没找到。换几个字再试。',
  'as.new': '还没绑定的同学',
  'as.student': '同学',
  'as.officer': '权益部干部',
  'as.union-admin': '主席团',
  'as.youth-league': '校团委',
  'as.city-viewer': '市学联',
  'as.province-viewer': '省学联',
  'as.city-admin': '市学联管理',
  'as.province-admin': '省学联管理',
} as const;
