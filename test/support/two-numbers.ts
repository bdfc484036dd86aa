import { _ } from '../../cloudfunctions/_kit/database';
import { people } from '../../cloudfunctions/_kit/people';
import type { Institution } from '../../config/seed/province';
import { studentDocument, studentIdAt } from '../../tools/seed/documents';
import { type RosterLine, rosterOf } from '../../tools/seed/synthetic-roster';
import { bind, wishFor } from './binding';
import { JILIN } from './schools';

const NAME = '冯晓彤';
let made = 0;

/** A line of the roster of a school that nobody has bound yet. */
export async function lineAt(school: Institution): Promise<RosterLine> {
  made += 1;
  const [template] = rosterOf(school, 1);
  if (!template) throw new Error('no roster line');
  const line = { ...template, name: NAME, number: `2027${String(made).padStart(6, '0')}X` };
  await people.add(studentDocument(school, line));
  return line;
}

/** A student of 吉林大学 whose number is corrected, or who goes to another school, when `change` is called. */
export async function student() {
  const openid = `votes-under-two-numbers-${made}`;
  const before = await lineAt(JILIN);
  await bind(openid, wishFor(before));
  const old = studentIdAt(JILIN, before);
  return {
    openid,
    old,
    async change(school: Institution, line: RosterLine) {
      const found = await people.get(old);
      await people.updateWhere({ _id: old }, { student: _.set({ ...found?.student, state: 'closed' }) });
      const bound = await bind(openid, wishFor(line, school));
      if (!bound.ok) throw new Error(bound.error.code);
      return studentIdAt(school, line);
    },
  };
}
