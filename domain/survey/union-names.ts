/** Names of the union, its offices and its people, and what they are the beginning of. */
interface UnionNames {
  names: readonly string[];
  /** With one of these behind it, it is another word: 学生会议, 학생회관. */
  others?: readonly string[];
  /** With one of these it is the union all the same: 学生会议事 begins like 学生会议. */
  still?: readonly string[];
}

// 会 is also what meets, counts, pays for a member, and what somebody will do. What can be read both ways (学生会用, 学生会来) is the union.
const MEETINGS: Omit<UnionNames, 'names'> = {
  others: [
    ...['议', '議', '员', '員', '考', '计', '計', '话', '話', '堂', '餐', '馆', '館', '客室', '客厅'],
    ...['不会', '不會', '选择', '選擇', '觉得', '覺得', '理财', '理財', '去哪', '来不来', '去不去'],
  ],
  still: ['议事', '議事', '议案', '议题', '考核', '考评', '考勤', '考察', '计划', '計劃', '话题', '話題'],
};

/** By which a union, its offices and who holds them are named, in the three languages; each is looked for in every text. */
export const UNION_NAMES: readonly UnionNames[] = [
  { names: ['学生会', '學生會', '研究生会'], ...MEETINGS },
  { names: ['学生联合会'] },
  { names: ['学联'], others: ['合', '盟', '欢', '考', '名', '赛'] },
  { names: ['权益部', '主席团', '学生干部'] },
  { names: ['학생회'], others: ['관', '의실', '의장', '원', '식'] },
  { names: ['학생연합회', '주석단', '권익부', '학생 간부'] },
  { names: ['student union', 'students’ union', 'the union', 'our union', 'student council', 'student federation'] },
  { names: ['presidium', 'student officer'] },
];
