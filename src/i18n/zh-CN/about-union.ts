/** What is said where a case is about somebody at the union's desk. */
export const aboutUnion = {
  toggle: '这件事和学生会的人有关',
  toggleText: '说的是权益部、主席团的人，就打开。由校团委办，学生会看不到。',
  toggleOn: '校团委收件、办理，日子照算。学生会看不到。',
  alone: '你们学校的团委现在没有人能办。先留着，谁也看不到，请市学联安排人，日子照算。等不及，直接去找校团委。',
  aloneDanger: '校团委没有人能办，24 小时内没有人收。危险的事，先打 110、119、120。',
  nobody: '现在谁也看不到',
  nobodyText: '校团委有人能办了，才看得到你的名字',
  who: '{school}团委',
  'later.who': '校团委平时看不到',
  'later.whoText': '逾期、有危险没人办时，校团委也看得到。',
  notice: '这件事由校团委办，学生会看不到。',
  later: '这件事和学生会的人有关',
  laterTitle: '交给校团委办？',
  laterText: '学生会从此看不到它，以前看过的已经看过。日子不变。交了改不回来。',
  laterSend: '交给校团委',
  laterKeep: '先不交',
} as const;
