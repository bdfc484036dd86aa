import { type Institution, institutions, prefectures } from '../../../config/seed/province';
import { type RosterLine, rosterOf } from '../synthetic-roster';
import { DEMO_DEPARTMENT } from './routed-stories';

interface DemoAccount {
  /** The WeChat account's id in the local cloud: stable, so that a link or a test can name it. */
  openid: string;
  /** For a picker, in Chinese. */
  label: string;
}

/** Holds an office in the school's union, or represents the students, and is a student of it. */
export interface DemoOfficer extends DemoAccount {
  as: 'union-admin' | 'officer' | 'representative';
  office: string;
  institution: Institution;
  roster: RosterLine;
}

/** A teacher, somebody of a department or of the school's leadership, or a delegate: on no student roster. */
export interface DemoTeacher extends DemoAccount {
  as: 'youth-league' | 'department' | 'leader' | 'delegate';
  office: string;
  institution: Institution;
  name: string;
}

/** A bound student. */
export interface DemoStudent extends DemoAccount {
  as: 'student';
  institution: Institution;
  roster: RosterLine;
}

/** A student not yet bound: the roster line says what to type. */
export interface DemoNewcomer extends DemoAccount {
  as: 'new';
  institution: Institution;
  roster: RosterLine;
}

/** Sees figures of a prefecture (its code) or of the whole province (null); an admin gives roles there. */
export interface DemoViewer extends DemoAccount {
  as: 'city-viewer' | 'province-viewer' | 'city-admin' | 'province-admin';
  office: string;
  prefecture: string | null;
  name: string;
}

export type DemoPerson = DemoOfficer | DemoTeacher | DemoStudent | DemoNewcomer | DemoViewer;

/** Rosters that hold all demo people are at least this long. */
export const DEMO_ROSTER_SIZE = 60;

const TEACHERS = ['王立群', '李秋菊', '张晓光', '刘雅茹', '孙国庆', '金银淑', '赵文彬', '于海燕'];
const DEPARTMENT_STAFF = ['周文君', '郑海峰', '吴桂兰', '冯建平', '蒋丽华', '沈大伟', '韩淑珍', '杨立新'];
const LEADERS = ['陈志远', '黄淑梅', '徐国栋', '唐晓燕', '许振华', '邓丽萍', '曹永刚', '李建国'];
const VIEWERS = ['陈思源', '高雅琴', '马晓东', '崔明哲', '宋佳音', '杜文渊', '姜玉梅', '林志新', '朴香淑'];

const isPlain = ({ name, note }: RosterLine) => note === undefined && /^[\u4e00-\u9fff]{2,3}$/u.test(name);

const nth = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('An empty list has no person.');
  return found;
};

const shortName = (line: RosterLine) => `${line.name}（${line.className}）`;

function studentAt(institution: Institution, count: number, roster: RosterLine): DemoStudent {
  const openid = `demo-${institution.code}-student-${count}`;
  return { openid, as: 'student', institution, roster, label: `${institution.name} · 同学 · ${shortName(roster)}` };
}

function newcomerAt(institution: Institution, count: number, roster: RosterLine): DemoNewcomer {
  const openid = `demo-${institution.code}-new-${count}`;
  const label = `${institution.name} · 未绑定同学，学号 ${roster.number} · ${shortName(roster)}`;
  return { openid, as: 'new', institution, roster, label };
}

function officerAt(institution: Institution, as: DemoOfficer['as'], roster: RosterLine): DemoOfficer {
  const office = as === 'union-admin' ? '主席团' : '权益部';
  const openid = `demo-${institution.code}-${as === 'union-admin' ? 'admin' : 'officer'}`;
  return { openid, as, office, institution, roster, label: `${institution.name} · 学生会${office} · ${roster.name}` };
}

/** The demo people of one school: two officers, a teacher, a department's staff, a vice president, three bound students, three who have yet to bind. */
export function demoPeopleOf(institution: Institution): DemoPerson[] {
  const roster = rosterOf(institution, DEMO_ROSTER_SIZE);
  const plain = roster.filter(isPlain);
  // Officers are no freshmen. Of the three who bind, one has a middle dot in the name and one a passport name.
  const [admin, officer] = plain.filter(({ grade }) => grade < 2026);
  const others = plain.filter((line) => line !== admin && line !== officer);
  const dotted = roster.find(({ name }) => name.includes('·'));
  const latin = roster.find(({ name }) => /^\p{Script=Latin}/u.test(name));
  if (!admin || !officer || !dotted || !latin) throw new Error(`${institution.name} has no demo people.`);
  const teacher = nth(TEACHERS, Number(institution.code));
  const staff = nth(DEPARTMENT_STAFF, Number(institution.code));
  const leader = nth(LEADERS, Number(institution.code));
  return [
    officerAt(institution, 'union-admin', admin),
    officerAt(institution, 'officer', officer),
    {
      ...{ openid: `demo-${institution.code}-league`, as: 'youth-league', office: '团委', institution, name: teacher },
      label: `${institution.name} · 校团委老师 · ${teacher}`,
    },
    {
      ...{ openid: `demo-${institution.code}-department`, as: 'department', office: DEMO_DEPARTMENT, institution },
      ...{ name: staff, label: `${institution.name} · ${DEMO_DEPARTMENT} · ${staff}` },
    },
    {
      ...{ openid: `demo-${institution.code}-leader`, as: 'leader', office: '副校长', institution, name: leader },
      label: `${institution.name} · 副校长 · ${leader}`,
    },
    ...others.slice(0, 3).map((line, index) => studentAt(institution, index + 1, line)),
    ...[nth(others, 3), dotted, latin].map((line, index) => newcomerAt(institution, index + 1, line)),
  ];
}

/** The school whose demo has every way of meeting. */
const WITH_HOSTS = '10183';

/** Who is met there beside leader and department: a delegate, and a students' representative. */
export function demoHosts(): DemoPerson[] {
  const institution = institutions.find(({ code }) => code === WITH_HOSTS);
  const taken = institution ? demoPeopleOf(institution) : [];
  const isTaken = (line: RosterLine) => taken.some((one) => 'roster' in one && one.roster.number === line.number);
  const line = institution && rosterOf(institution, DEMO_ROSTER_SIZE).find((one) => isPlain(one) && !isTaken(one));
  if (!institution || !line) throw new Error(`no school ${WITH_HOSTS}`);
  const [openid, name] = [`demo-${WITH_HOSTS}`, '许振华'];
  return [
    {
      ...{ openid: `${openid}-delegate`, as: 'delegate', office: '省政协委员', institution, name },
      label: `${institution.name} · 省政协委员 · ${name}`,
    },
    {
      ...{ openid: `${openid}-representative`, as: 'representative', office: '学生代表', institution, roster: line },
      label: `${institution.name} · 学生代表 · ${line.name}`,
    },
  ];
}

/** Those who read figures: one in each prefecture, two in the province. */
export function demoViewers(): DemoViewer[] {
  const cities = prefectures.map(({ code, name: place }, index): DemoViewer => {
    const name = nth(VIEWERS, index);
    const label = `${place} · 市学联 · ${name}`;
    return { openid: `demo-city-${code}`, as: 'city-viewer', office: '市学联', prefecture: code, name, label };
  });
  const province = ['韩雨泽', '曲静文'].map((name, index): DemoViewer => {
    const label = `吉林省 · 省学联 · ${name}`;
    return {
      openid: `demo-province-${index + 1}`,
      as: 'province-viewer',
      office: '省学联',
      prefecture: null,
      name,
      label,
    };
  });
  return [...cities, ...province];
}

const ADMIN_CITY = '2201';

/** Those who give roles in 长春市 and in the province. */
export function demoAdmins(): DemoViewer[] {
  const city = prefectures.find(({ code }) => code === ADMIN_CITY);
  if (!city) throw new Error(`no prefecture ${ADMIN_CITY}`);
  return [
    {
      ...{ openid: `demo-city-${ADMIN_CITY}-admin`, as: 'city-admin', office: '市学联', prefecture: ADMIN_CITY },
      ...{ name: '白晓梅', label: `${city.name} · 市学联管理 · 白晓梅` },
    },
    {
      ...{ openid: 'demo-province-admin', as: 'province-admin', office: '省学联', prefecture: null },
      ...{ name: '罗志强', label: '吉林省 · 省学联管理 · 罗志强' },
    },
  ];
}

/** Everybody, the province first. */
export const demoPeople = (): DemoPerson[] => [
  ...demoViewers(),
  ...demoAdmins(),
  ...institutions.flatMap(demoPeopleOf),
  ...demoHosts(),
];
