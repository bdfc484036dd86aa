import type { RosterColumn } from '@types_/identity/roster-file';

// As schools write their headers, the best of each column first: of 学号 and 学籍号 in one file, 学号 is the number.
const HEADERS: Readonly<Record<RosterColumn, readonly string[]>> = {
  number: ['学号', '学生学号', '学生号', '学籍号', '学生编号', 'studentnumber', 'studentno', 'studentid', 'number'],
  name: ['姓名', '学生姓名', '真实姓名', '名字', 'name', 'fullname', 'studentname'],
  college: [
    ...[
      '学院',
      '院系',
      '所在学院',
      '二级学院',
      '学院名称',
      '院系名称',
      '所属学院',
      '所属院系',
      '院(系)',
      '系部',
      '系',
      '系所',
    ],
    ...['学部', '专业部', '年级部', '部', '校区', 'college', 'department', 'faculty'],
  ],
  grade: [
    ...['年级', '所在年级', '当前所在级', '级', '入学年份', '入学年度', '入学年', '入学年级', '入学日期', '入学时间'],
    ...['grade', 'entryyear', 'year'],
  ],
  className: ['班级', '班级名称', '行政班', '行政班级', '所在班级', '班', 'class', 'classname'],
  level: ['层次', '培养层次', '学历层次', '学生层次', '办学层次', '学历', '学段', '培养类型', 'level', 'degree'],
  code: ['一次性验证码', '激活码', '验证码', '绑定码', '一次性激活码', 'activationcode', 'code'],
  school: [
    ...['学校标识码', '学校代码', '院校代码', '学校名称', '院校名称', '学校', '院校', '所在学校'],
    ...['schoolcode', 'schoolname', 'school'],
  ],
};
const COLUMNS = Object.keys(HEADERS) as RosterColumn[];
const NEEDED = ['number', 'name', 'college', 'grade', 'className', 'level'] as const satisfies readonly RosterColumn[];
/** A title or a row of data has one such word at most. */
const LEAST = 2;

/** What a header row says. `at`: index of each column; `unknown`: headers that mean nothing here, as written. */
export interface HeaderFound {
  at: ReadonlyMap<RosterColumn, number>;
  missing: readonly RosterColumn[];
  twice: readonly RosterColumn[];
  unknown: readonly string[];
}

/** 学 号*（必填） → 学号 */
const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s*_\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(?<=.)[([【](?:必填|选填|required|optional).*$/iu, '')
    .toLowerCase();

/** Reads a row as a header; null where it is none. */
export function findHeader(cells: readonly string[]): HeaderFound | null {
  const headers = cells.map(folded);
  const at = new Map<RosterColumn, number>();
  const twice: RosterColumn[] = [];
  for (const column of COLUMNS) {
    const best = HEADERS[column].find((name) => headers.includes(name));
    if (best === undefined) continue;
    at.set(column, headers.indexOf(best));
    if (headers.indexOf(best) !== headers.lastIndexOf(best)) twice.push(column);
  }
  if (at.size < LEAST) return null;
  const known = new Set(at.values());
  const unknown = cells.filter((cell, index) => !known.has(index) && cell.trim() !== '');
  return { at, missing: NEEDED.filter((column) => !at.has(column)), twice, unknown };
}
