import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { people } from '../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import type { Institution } from '../../config/seed/province';
import { studentDocument, studentIdAt } from '../../tools/seed/documents';
import { type RosterLine, rosterOf } from '../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey } from './as';
import { JILIN } from './schools';

let lines = 0;

/** A new line in the roster of 吉林大学. */
export async function aLine(
  name = '王小明',
  more: { number?: string; state?: 'active' | 'closed'; codeHash?: string } = {},
): Promise<RosterLine> {
  lines += 1;
  const [template] = rosterOf(JILIN, 1);
  if (!template) throw new Error('no roster line');
  const { number = `2026${String(lines).padStart(6, '0')}X`, ...student } = more;
  const line = { ...template, name, number };
  const document = studentDocument(JILIN, line);
  await people.add({ ...document, student: document.student && { ...document.student, ...student } });
  return line;
}

/** What somebody types to bind to a line. */
export const wishFor = ({ number, name }: Pick<RosterLine, 'number' | 'name'>, school: Institution = JILIN) => ({
  schoolId: school.id,
  number,
  name,
  agreed: AGREEMENT_VERSION,
});

export const bind = (openid: string, wish: object, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'bind', wish, key);

/** The line as it is stored. */
export const stored = async (line: RosterLine) => {
  const document = await people.get(studentIdAt(JILIN, line));
  if (!document) throw new Error('no such line');
  return document;
};
