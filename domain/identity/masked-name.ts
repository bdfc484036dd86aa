// Compound surnames that are in use in the province; others are masked after the first character, which shows less.
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '南宫',
  '司徒',
  '夏侯',
  '独孤',
  '端木',
  '赫连',
  '申屠',
  '太史',
  '闻人',
  '百里',
  '万俟',
  '淳于',
  '单于',
  '轩辕',
  '钟离',
  '第五',
  '纳兰',
  '叶赫',
];
const MASK = '＊';

/** A name as an officer sees it before asking for the full one: the surname, and one star for each further character, three at most. */
export function maskedName(name: string): string {
  const characters = [...name.trim()];
  const surname =
    COMPOUND.find((compound) => name.startsWith(compound) && characters.length > 2) ?? characters[0] ?? '';
  const hidden = characters.length - [...surname].length;
  return surname + MASK.repeat(Math.min(3, Math.max(1, hidden)));
}
