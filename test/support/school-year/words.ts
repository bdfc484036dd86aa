/** What is written in a simulated year: short sentences, to which a number is added that no other has. */
export const COMPLAINTS = [
  '四楼东边六个寝室暖气片是凉的',
  '食堂二楼的菜价没有标出来',
  '宿舍网络晚上十点以后总掉线',
  '实验课的时间和选修课撞了',
  '补办校园卡收了费没有给收据',
  '图书馆三楼的插座大半没有电',
  '浴室热水下午六点就没了',
  '奖学金名单公示只有半天',
  '自习室的灯坏了两周没有人修',
  '兼职的工钱拖了两个月没有发',
] as const;
export const PLACES = ['南区七舍', '北区食堂', '第三教学楼', '图书馆', '体育馆', ''] as const;
export const LETTERS = {
  reply: '已经联系了负责的老师，周三去看',
  ask: '请告诉我们是哪一间、从哪天开始的',
  answer: '问题处理好了，请同学再看看',
  note: '和值班老师说过一次',
  supplement: '是靠东边的那几间，上周一开始的',
  reopen: '好了两天又和以前一样',
  extend: '要等配件到货',
  'send-back': '这不归我们管',
  pass: '这类事情一直是你在跟',
  recuse: '这件事和我有关，我应当回避',
  urge: '请尽快给同学一个答复',
  callback: '打过电话，记下同学说的情况',
  refuse: '请到派出所报案',
} as const;
