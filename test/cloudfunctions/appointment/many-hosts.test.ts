import type { Membership } from '@domain/identity/membership';
import { people } from '../../../cloudfunctions/_kit/people';
import { staffDocument } from '../../../tools/seed/documents';
import { appointment } from '../../support/appointment';
import { beginWithoutPromises, idAt, made, report, show, THEIRS } from '../../support/commitments';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { OFFICER } from '../../support/scene';
import { JILIN } from '../../support/schools';

beginWithoutPromises();

const DAY = 86_400_000;
/** One for each class, over the years: more than are looked through. Their ids come before all others. */
const MANY = 1100;
const idOf = (nth: number) => `aa:representative-${String(nth).padStart(4, '0')}`;
const termOf = (nth: number, office: string, to: Date | null): Membership => ({
  ...{ id: `term-${nth}`, role: 'representative', office, scopeName: JILIN.name, schoolId: JILIN.id, prefecture: null },
  ...{ from: new Date(Date.now() - 400 * DAY), to, grantedBy: 'test' },
});
const over = new Date(Date.now() - DAY);

async function seedRepresentatives(): Promise<void> {
  const all = Array.from({ length: MANY }, (_one, nth) => ({
    ...staffDocument(idOf(nth), '王小明'),
    memberships: [termOf(nth, '学生代表', over), termOf(nth + MANY, '学生代表', nth < 700 ? null : over)],
  }));
  for (let from = 0; from < MANY; from += 100) await people.addAll(all.slice(from, from + 100));
}

test('an office that is held stays so however many were met at a school, and all that are held can be chosen, each with how many hold it', async () => {
  const id = idAt(await made(), THEIRS);
  await seedRepresentatives();
  const said = await report(OFFICER, id, { what: 'kept', text: '都换了。' });
  expect([said.error?.code, said.wire.length <= 4]).toEqual(['COMMITMENT_OWNERS', true]);
  expect((await show(OFFICER, id)).data.report).toEqual({ by: '权益部', words: ['progress'] });
  expect((await report(DEPARTMENT, id, { what: 'kept', text: '都换了。' })).ok).toBe(true);
  const template = async (channel: string) =>
    (await appointment(OFFICER, 'session-template', { schoolId: JILIN.id, channel })).data;
  const hours = await template('representative-hour');
  expect(hours.offices[0]).toEqual({ office: '学生代表', holders: 700 });
  expect([hours.lacksHost, (await template('delegate-meeting')).lacksHost]).toEqual([false, true]);
  const departments = await template('department-forum');
  expect(departments.offices).toContainEqual({ office: OFFICE, holders: 1 });
  expect(departments.offices).not.toContainEqual(expect.objectContaining({ office: '学生代表' }));
});
