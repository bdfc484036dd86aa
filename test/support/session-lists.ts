import { studentIdAt } from '../../tools/seed/documents';
import { appointment } from './appointment';
import { CITY_ADMIN, LEAGUE } from './roles';
import { ADMIN, OFFICER, STUDENT } from './scene';
import { JILIN, person } from './schools';

export const ELSEWHERE = 'demo-10184-admin';
export const DEPARTMENT = 'demo-10183-department';
export const WRITERS = [OFFICER, ADMIN, LEAGUE];
export const OF_SCHOOL = [STUDENT, DEPARTMENT];
export const STRANGERS = [...OF_SCHOOL, ELSEWHERE, CITY_ADMIN];
export const LINK = 'https://meeting.tencent.com/dm/abc';
export const HOUR = 3_600_000;
export const idOf = (openid: string): string => {
  const { roster, institution } = person<'student'>(openid);
  return studentIdAt(institution, roster);
};
export const list = (openid: string, schoolId: string = JILIN.id) => appointment(openid, 'sessions', { schoolId });
export const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
export const hours = (from: number): Date => new Date(Date.now() + from * HOUR);
