import { dayOf, plusDays } from '@domain/core/school-clock';
import { schoolDaysBetween } from '@domain/core/school-days';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { accountOf, callerWith, people } from '../../../cloudfunctions/_kit/people';
import { freshSettings, saveSettings, schoolSettings } from '../../../cloudfunctions/_kit/school-settings';
import { Schools } from '../../../cloudfunctions/_kit/schools';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { institutions } from '../../../config/seed/province';
import { as } from '../../support/as';
import { caseIn, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';

beforeAll(seedTwoSchools);

const AUTUMN = { name: '秋假', from: '2026-10-12', to: '2026-10-16' };
const call = (key: string) => ({ key, fingerprint: 'f' });

/** Puts a break into a school's settings. */
async function give(schoolId: string, breaks = [AUTUMN]): Promise<void> {
  const settings = await new Schools().settingsOf(schoolId);
  expect(await saveSettings(settings, { breaks }, call(`give-${schoolId}-${breaks.length}`))).toMatchObject({ breaks });
}

describe('the caller is looked up with the settings of their schools', () => {
  test('where they study and wherever they held a role, each once', async () => {
    await give(YANBIAN.id);
    const { person } = await callerWith(accountOf(OFFICER), { schools: true });
    const [own] = person?.memberships ?? [];
    if (!person || !own) throw new Error('no officer');
    const over = { ...own, id: 'over', schoolId: YANBIAN.id, to: own.from };
    const province = { ...own, id: 'province', schoolId: null, prefecture: null };
    await people.updateWhere({ _id: person._id }, { memberships: [own, own, over, province] });
    const { schools } = await callerWith(accountOf(OFFICER), { schools: true });
    await schoolSettings.removeAll({ _id: JILIN.id }); // what was looked up is known, whatever becomes of it
    expect((await schools.settingsOf(YANBIAN.id)).breaks).toEqual([AUTUMN]);
    expect((await schools.settingsOf(JILIN.id)).version).toBe(1);
    expect((await schools.calendarOf(YANBIAN.id)).isSchoolDay('2026-10-13')).toBe(false);
    expect((await schools.calendarOf(JILIN.id)).isSchoolDay('2026-10-13')).toBe(true);
    await people.updateWhere({ _id: person._id }, { memberships: [own] });
    await schoolSettings.add(freshSettings(JILIN.id));
  });

  test('the staff of a city and whoever is nobody yet are of no school', async () => {
    const { person } = await callerWith(accountOf('demo-city-2201-admin'), { schools: true });
    expect(person?.memberships).toHaveLength(1);
    expect(await callerWith(accountOf('never-seen'), { schools: true })).toMatchObject({ person: null });
  });

  test('and the person is the same as without', async () => {
    const { person } = await callerWith(accountOf(STUDENT), { schools: true });
    expect(person).toEqual((await people.find({ account: accountOf(STUDENT) }).get()).data[0]);
  });
});

describe('any school', () => {
  test('that nobody has decided anything for has its defaults', async () => {
    const other = institutions.find(({ id }) => id !== JILIN.id && id !== YANBIAN.id);
    const settings = await new Schools().settingsOf(other?.id ?? '');
    expect(settings).toEqual(freshSettings(other?.id ?? ''));
    expect((await new Schools().calendarOf(other?.id ?? '')).isSchoolDay('2027-01-20')).toBe(false);
  });

  test('older documents have the defaults of settings that came later', async () => {
    await schoolSettings.add({ _id: 'older', version: 3 });
    expect(await new Schools().settingsOf('older')).toEqual({ ...freshSettings('older'), version: 3 });
  });

  test('of two who change it at the same moment one is told that the other was first', async () => {
    for (const version of [0, 1]) {
      const settings = { ...freshSettings('rivals'), version };
      const saved = await Promise.all(
        ['a', 'b'].map((key) => saveSettings(settings, { dutyPhone: key }, call(`${key}-${version}`))),
      );
      expect(saved.filter((one) => one !== null)).toHaveLength(1);
      const stored = await new Schools().settingsOf('rivals');
      expect(stored).toEqual(saved.find((one) => one !== null));
    }
  });
});

describe('a case is counted by its school’s days', () => {
  test('at a school that is not the caller’s too, and never by those of another', async () => {
    const today = dayOf(new Date());
    const day = plusDays(today, 20);
    await give(YANBIAN.id, [{ name: '停课', from: plusDays(today, 1), to: plusDays(today, 15) }]);
    const id = await caseIn('acknowledged');
    const leftAt = async (schoolId: string) => {
      await cases.updateWhere({ _id: id }, { schoolId, deadlines: { reply: day }, changedAt: new Date() });
      const answer = await as(STUDENT, caseFunction, 'get', { id });
      const [row] = (await as(STUDENT, caseFunction, 'mine')).data.cases;
      expect(row).toMatchObject({ id, deadline: answer.data.deadline });
      expect(row.deadline.left).toBe(schoolDaysBetween(today, day, await new Schools().calendarOf(schoolId)));
      return { left: row.deadline.left, wire: answer.wire.length };
    };
    const own = await leftAt(JILIN.id);
    const other = await leftAt(YANBIAN.id);
    expect(other.left).toBeLessThan(own.left);
    // The caller's own schools come with the caller; another one is a request of its own.
    expect([own.wire, other.wire]).toEqual([2, 3]);
  });
});
