import type { LeagueView } from '@types_/case/league-view';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { carryOutTerms } from '../../../cloudfunctions/scheduler/jobs/carry-out-terms';
import { studentIdAt } from '../../../tools/seed/documents';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { as, freshKey } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { grant, invite, role, termsOfLine } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { onOtherDays } from '../../support/other-days';
import { CITY_ADMIN, LEAGUE } from '../../support/roles';
import { get } from '../../support/routing';
import { ADMIN, file, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);
beforeEach(onOtherDays);

const accept = (openid: string, code: string) =>
  as(openid, identityFunction, 'accept-invitation', { code, agreed: AGREEMENT_VERSION }, freshKey());

/** The admin makes somebody an officer, for a moment. */
async function forAMoment(line: RosterLine): Promise<void> {
  expect((await grant(ADMIN, line)).ok).toBe(true);
  const [term] = (await termsOfLine(line)).filter((one) => one.role === 'officer');
  expect((await role(ADMIN, 'end-role', { id: term?.id })).ok).toBe(true);
}

const reads = async (openid: string, id: string): Promise<boolean> => (await get(openid, id)).ok;

describe('an office at the desk that lasts a moment does not put out of what is about the union', () => {
  test('who comes to the league the day after', async () => {
    const line = await aLine();
    await bind('comes-to-it', wishFor(line));
    await forAMoment(line);
    const code = await invite(CITY_ADMIN, { role: 'youth-league', office: '团委副书记', name: line.name });
    expect((await accept('comes-to-it', code)).ok).toBe(true);
    expect(await reads('comes-to-it', await file(STUDENT, { aboutUnion: true }))).toBe(true);
  });

  test('who is of it, and binds the line to which it was given', async () => {
    const line = await aLine('李小红');
    const code = await invite(LEAGUE, { role: 'youth-league', office: '团委委员', name: line.name });
    expect((await accept('of-it-by-code', code)).ok).toBe(true);
    const id = await file(STUDENT, { aboutUnion: true });
    await forAMoment(line);
    expect((await bind('of-it-by-code', wishFor(line))).ok).toBe(true);
    expect(await reads('of-it-by-code', id)).toBe(true);
  });

  test('nor one that stood for months on a line that nobody had bound, once whoever binds it ends it', async () => {
    const line = await aLine('陈小燕');
    const code = await invite(LEAGUE, { role: 'youth-league', office: '团委委员', name: line.name });
    await accept('of-it-too', code);
    const id = await file(STUDENT, { aboutUnion: true });
    expect((await grant(ADMIN, line)).ok).toBe(true);
    const _id = studentIdAt(JILIN, line);
    const [term] = await termsOfLine(line);
    await people.updateWhere({ _id }, { memberships: _.set([{ ...term, from: new Date(0) }] as never) });
    await bind('of-it-too', wishFor(line));
    // As long as they have it they are of the desk.
    expect(await reads('of-it-too', id)).toBe(false);
    expect((await role('of-it-too', 'end-role', { id: term?.id })).ok).toBe(true);
    await runJob(carryOutTerms);
    expect(await reads('of-it-too', id)).toBe(true);
  });

  test("but what was filed during it is nobody's who had it, in the list neither", async () => {
    const line = await aLine('孙小梅');
    await bind('in-their-first-month', wishFor(line));
    const before = await file(STUDENT, { aboutUnion: true });
    expect((await grant(ADMIN, line)).ok).toBe(true);
    const [term] = (await termsOfLine(line)).filter((one) => one.role === 'officer');
    const code = await invite(CITY_ADMIN, { role: 'youth-league', office: '团委副书记', name: line.name });
    expect((await accept('in-their-first-month', code)).ok).toBe(true);
    const during = await file(STUDENT, { aboutUnion: true });
    expect((await role('in-their-first-month', 'end-role', { id: term?.id })).ok).toBe(true);
    await runJob(carryOutTerms);
    const after = await file(STUDENT, { aboutUnion: true });
    const each = [before, during, after];
    const read = await Promise.all(each.map((id) => reads('in-their-first-month', id)));
    expect(read).toEqual([true, false, true]);
    const list = await as('in-their-first-month', caseFunction, 'escalated', {});
    const listed = (list.data as LeagueView).cases.map(({ id }) => id);
    expect(each.map((id) => listed.includes(id))).toEqual(read);
  });

  test('and who has left the desk for the league gives none of it an office there', async () => {
    const [seat] = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
    const line = await aLine('赵小刚');
    await bind('beside-them', wishFor(line));
    const own = (await people.get(idOf(ADMIN)))?.memberships ?? [];
    const hold = (_id: string, terms: object[]) => people.updateWhere({ _id }, { memberships: _.set(terms as never) });
    await hold(studentIdAt(JILIN, line), [{ ...seat, id: 'their-seat' }]);
    await hold(idOf(ADMIN), [...own.map((one) => ({ ...one, to: new Date() })), { ...seat, id: 'seat-of-who-left' }]);
    expect((await grant(ADMIN, line)).error?.code).toBe('ROLE_FOR_LEAGUE');
    await hold(idOf(ADMIN), own);
  });
});
