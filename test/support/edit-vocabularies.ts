/** What a generator of light edits changes a text with. */
export interface Vocabulary {
  synonyms: readonly (readonly [string, string])[];
  /** What people put before or after what they have to say. */
  additions: readonly string[];
  /** What is typed instead of another character. */
  typed: string;
}

/** Of the generator that likeness was tuned with. */
export const TUNING: Vocabulary = {
  synonyms: [
    ['学校', '校方'],
    ['学生', '同学'],
    ['老师', '教师'],
    ['宿舍', '寝室'],
    ['食堂', '餐厅'],
    ['希望', '盼望'],
    ['要求', '让'],
    ['没有', '没'],
    ['现在', '目前'],
    ['问题', '情况'],
    ['因为', '由于'],
    ['但是', '可是'],
    ['解决', '处理'],
    ['收费', '收钱'],
    ['我们', '大家'],
    ['领导', '负责人'],
    ['非常', '特别'],
    ['孩子', '小孩'],
    ['家长', '父母'],
    ['相关', '有关'],
  ],
  additions: [
    '麻烦看一下。',
    '已经好几天了。',
    '请尽快回复，谢谢！',
    '我问过别的同学，他们也这么说。',
    '您好，打扰了，有件事想说一下。',
    '昨天又是这样，拍了照片。',
    '之前也有人提过，一直没有下文。',
  ],
  typed: '在再的得做作有又以已进近时是事市到道生声学雪',
};

/** Of the generator that nothing was tuned with: another one's words. */
export const HELD_OUT: Vocabulary = {
  synonyms: [
    ['通知', '告知'],
    ['马上', '立刻'],
    ['经常', '总是'],
    ['不能', '不可以'],
    ['时候', '时间'],
    ['知道', '了解'],
    ['能不能', '可不可以'],
    ['为什么', '为啥'],
    ['怎么', '咋'],
    ['已经', '都'],
    ['非常', '很'],
    ['还是', '仍然'],
    ['坏了', '出故障了'],
    ['没人', '无人'],
    ['觉得', '认为'],
    ['取消', '撤销'],
    ['安排', '布置'],
    ['很多', '不少'],
    ['可以', '能'],
    ['然后', '接着'],
  ],
  additions: [
    '求帮忙！',
    '这已经不是第一次了。',
    '盼复。',
    '室友让我来问问。',
    '各位老师辛苦，耽误几分钟说个事。',
    '不知道归谁管，先发到这里。',
    '上个月打过一次电话，对方说会转达。',
  ],
  typed: '他她它吗嘛把吧来莱个各和合里理力利即既带待向象',
};
