/** Names of the union, its offices and its people, and the words that only begin like one. */
interface UnionNames {
  names: readonly string[];
  /** With this behind it, it is certainly another word: 学生会议室, 학생회관. What can be read both ways (学生会议程, 학생회의) is the union. */
  others?: RegExp;
}

/** No letter behind it: 中学生会考, and not 学生会考虑. */
const END = String.raw`(?!\p{L})`;

// 会 is also what meets, counts, pays for a member, and what somebody will do.
const MEETINGS = [
  `[议議](?:室|[厅廳]|${END})`,
  '[员員](?:[卡价價证證折]|优惠)',
  `考(?:成[绩績]|科目|分[数數]|${END})`,
  '[计計](?:[专專][业業]|[学學]院|[课課]程|大[赛賽])',
  '[话話](?:[课課]|[练練][习習]|角)',
  `[堂馆館](?:[里裡外的]|${END})`,
  `餐(?:活[动動]|地[点點]|${END})`,
  '客(?:室|[厅廳])',
];
// A room or a house only where the word ends, or with what says where: 학생회관리 is how the union is run, 학생회의실태 how it stands.
const WORD_ENDS = `(?:[은을이의과도만]|에서?는?|으로|까지|부터)?${END}`;
const KOREAN = [`(?:관|의실)${WORD_ENDS}`, '원 ?카드', `식${END}`];

const beginning = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})`, 'u');

/** By which a union, its offices and who holds them are named, in the three languages; each is looked for in every text. */
export const UNION_NAMES: readonly UnionNames[] = [
  { names: ['学生会', '學生會', '研究生会'], others: beginning(MEETINGS) },
  { names: ['学生联合会'] },
  {
    names: ['学联'],
    others: /^(?:[盟欢名赛谊络]|合(?!理)|考(?!核)|系(?!统(?!计(?!\p{L})))|动(?![员作])|想(?!\p{L}))/u,
  },
  { names: ['权益部', '主席团', '学生干部'] },
  { names: ['학생회'], others: beginning(KOREAN) },
  { names: ['학생연합회', '주석단', '권익부', '학생 간부'] },
  { names: ['student union', 'students’ union', 'the union', 'our union', 'student council', 'student federation'] },
  { names: ['presidium', 'student officer'] },
];
