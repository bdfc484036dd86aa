/** What is said where there is danger: it runs on hours. */
export const danger = {
  toggle: '可能会伤到人',
  toggleText: '漏电、墙要塌、有人威胁你。开了按小时办，假日也算。',
  look: '按小时办：24 小时内有人收。等不了的，先打 110、119、120。',
  days: '按小时算，假日也算',
  'then.acknowledge': '24 小时内',
  'then.reply': '72 小时内',
  'then.result': '13 天内',
  receipt: '{office}在 24 小时内收件，最晚{time}。等不了的，先打 110、119、120。',
  'full.open': '正在办的那件',
  'full.add': '补到这一件里',
  'full.department': '{department}也看得到这件。不想让这个部门看到，就打上面的电话。',
  'full.league': '校团委也看得到这件。不想让团委看到，就打上面的电话。',
  'full.photos': '照片补不进去，写清楚上面是什么。',
  'full.none': '今天说的那几件补不了这些话：有结果了、补满了，或者看的人不一样。急的打上面的电话。',
  mark: '可能会伤到人，按小时办',
} as const;
