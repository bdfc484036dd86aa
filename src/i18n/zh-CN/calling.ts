/** Calling a student where somebody is to (decision 35). */
export const calling = {
  chip: '看电话',
  title: '为什么要看这个电话？',
  number: '拨打 {phone}',
  'none.callback': '同学没留电话，没有记你看过。看全名，请辅导员转告同学来找你们；联系不上，记“没打通”。',
  'none.danger': '同学没留电话，没有记你看过。看全名，请辅导员或宿管现在去找；人有危险，打 110。',
} as const;
