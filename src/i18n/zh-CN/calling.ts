/** Calling a student where somebody is to (decision 35). */
export const calling = {
  chip: '看电话',
  title: '为什么要看这个电话？',
  later: '先不看',
  number: '拨打 {phone}',
  ownWord: '有危险是你代录的，同学还没说过话，所以电话不给你看。请同事打开这件事，问团委要电话；急的去找本人，打 110。',
  'none.callback': '同学没留电话，没有记你看过。先看全名，再请辅导员转告；联系不上就记“没打通”。',
  'none.danger': '同学没留电话，没有记你看过。先看全名，再请辅导员或宿管去找；人有危险就打 110。',
} as const;
