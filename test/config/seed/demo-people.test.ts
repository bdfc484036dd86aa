import { institutions } from '../../../config/seed/province';
import { DEMO_ROSTER_SIZE, type DemoPerson, demoPeople, demoPeopleOf } from '../../../tools/seed/demo/people';
import { rosterOf } from '../../../tools/seed/synthetic-roster';

const everybody = demoPeople();
const count = (as: DemoPerson['as']) => everybody.filter((person) => person.as === as).length;

test('each school has two officers, a teacher, somebody of a department, a vice president, three bound students and three to bind', () => {
  for (const institution of institutions) {
    expect(demoPeopleOf(institution).map(({ openid }) => openid.replace(`demo-${institution.code}-`, ''))).toEqual([
      'admin',
      'officer',
      'league',
      'department',
      'leader',
      'student-1',
      'student-2',
      'student-3',
      'new-1',
      'new-2',
      'new-3',
    ]);
  }
});

test('a viewer for each prefecture and two for the province', () => {
  expect([count('city-viewer'), count('province-viewer')]).toEqual([9, 2]);
  expect(everybody.filter(({ as }) => as === 'city-viewer').map(({ openid }) => openid)).toContain('demo-city-2224');
});

test('one who gives roles in a city, and one in the province', () => {
  expect([count('city-admin'), count('province-admin')]).toEqual([1, 1]);
});

test('no openid and no label twice', () => {
  expect(new Set(everybody.map(({ openid }) => openid)).size).toBe(everybody.length);
  expect(new Set(everybody.map(({ label }) => label)).size).toBe(everybody.length);
});

test('eleven people of a school are eight different lines of its roster and three who are on none', () => {
  for (const institution of institutions) {
    const roster = rosterOf(institution, DEMO_ROSTER_SIZE);
    const lines = demoPeopleOf(institution).flatMap((person) => ('roster' in person ? [person.roster] : []));
    expect(new Set(lines.map(({ number }) => number)).size).toBe(8);
    for (const line of lines) expect(roster).toContainEqual(line);
    const teacher = demoPeopleOf(institution).find(({ as }) => as === 'youth-league');
    expect(roster.map(({ name }) => name)).not.toContain(teacher && 'name' in teacher ? teacher.name : '');
  }
});

test('the label of somebody not yet bound says the number to type', () => {
  for (const person of everybody) if (person.as === 'new') expect(person.label).toContain(person.roster.number);
});
