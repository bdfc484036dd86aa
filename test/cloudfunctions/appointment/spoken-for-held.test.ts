import { plusDays } from '@domain/core/school-clock';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { leagueOf } from '../../../cloudfunctions/_kit/youth-league';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { studentIdAt } from '../../../tools/seed/documents';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import { addAttendance, appointment, studentOf } from '../../support/appointment';
import { as, freshKey } from '../../support/as';
import { beginWithoutPromises, DAY, idAt, made, report, show, stored, THEIRS, told } from '../../support/commitments';
import { grant, invite, personOf, takeOffice } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { DUE } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';

beginWithoutPromises();

const ALL = ['progress', 'move', 'kept', 'broken'];
const LATER = { what: 'move', text: '再等等。', day: plusDays(DUE, 3) };

async function promised(office: string, more: object = {}) {
  const session = await made(
    { host: { office, name: '赵国强' }, ...more },
    { promises: [{ text: '收费标准贴出来', owner: office, day: DUE }] },
  );
  await addAttendance(session, studentOf(STUDENT));
  return { session, id: idAt(session, THEIRS) };
}

test('a line that nobody has bound holds no office: the desk speaks for it, hears of it, and no reader is promised', async () => {
  const lines = rosterOf(JILIN, 60).slice(40);
  const more = { role: 'representative', office: '留学生代表' };
  for (const [nth, by] of [ADMIN, LEAGUE].entries()) {
    const line = lines[nth];
    if (!line) throw new Error('too few');
    expect((await grant(by, line, more)).ok).toBe(true);
  }
  const { session, id } = await promised(more.office, { channel: 'representative-hour' });
  const { data } = await appointment(STUDENT, 'apart-readers', { id: session._id });
  expect(data.host).toBe(false);
  expect((await show(OFFICER, id)).data.report).toEqual({ by: '权益部', words: ALL });
  await runJob(remindOfCommitments, new Date(Date.now() + 20 * DAY));
  expect(await told('commitment-overdue', id)).toContain((await personOf(OFFICER))._id);
  expect((await report(OFFICER, id, { what: 'kept', text: '贴出来了。' })).ok).toBe(true);
});

test('nor is it of the youth league: no reader is promised where nobody else is of that, and danger goes to nobody who hears nothing', async () => {
  const [line] = rosterOf(JILIN, 60).slice(50);
  const league = await personOf(LEAGUE);
  if (!line || !(await people.get(studentIdAt(JILIN, line)))) throw new Error('too few');
  const own = studentIdAt(JILIN, line);
  const { session } = await promised('国际处');
  const isPromised = async () => (await appointment(STUDENT, 'apart-readers', { id: session._id })).data.league;
  const at = { schoolId: JILIN.id, aboutUnion: null };
  await people.updateWhere({ _id: own }, { memberships: _.set(league.memberships) });
  await people.updateWhere({ _id: league._id }, { memberships: _.set([]) });
  expect([await isPromised(), await leagueOf(at, new Date())]).toEqual([false, []]);
  await people.updateWhere({ _id: own }, { boundAt: new Date() });
  expect([await isPromised(), await leagueOf(at, new Date())]).toEqual([true, [own]]);
  await people.updateWhere({ _id: own }, { boundAt: null, memberships: _.set([]) });
  await people.updateWhere({ _id: league._id }, { memberships: _.set(league.memberships) });
});

describe('who is of the desk and holds an office as well', () => {
  const [OFFICE, REAL, COLLEAGUE] = ['国际处', 'holds-it-by-the-union', 'of-the-desk-as-well'];
  beforeAll(async () => {
    const code = await invite(ADMIN, { role: 'department', office: OFFICE, name: '赵六' });
    const input = { code, agreed: AGREEMENT_VERSION };
    expect((await as(OFFICER, identityFunction, 'accept-invitation', input, freshKey())).ok).toBe(true);
  });

  test('speaks as whom the union gave it while they alone hold it', async () => {
    const { id } = await promised(OFFICE);
    expect((await show(OFFICER, id)).data.report).toEqual({ by: OFFICE, words: ALL });
    expect((await report(OFFICER, id, { what: 'kept', text: '做好了。' })).ok).toBe(true);
    expect((await stored(id)).words).toMatchObject([{ office: OFFICE, appointed: true }]);
  });

  test('so do two of the desk who have it: neither waits for the other', async () => {
    await takeOffice(COLLEAGUE, ADMIN, OFFICE);
    const atDesk = (await personOf(OFFICER)).memberships.filter((one) => one.role === 'officer');
    const { _id, memberships } = await personOf(COLLEAGUE);
    await people.updateWhere({ _id }, { memberships: _.set([...memberships, ...atDesk]) });
    for (const one of [OFFICER, COLLEAGUE]) {
      const { id } = await promised(OFFICE);
      expect((await show(one, id)).data.report).toEqual({ by: OFFICE, words: ALL });
      const said = await report(one, id, { what: 'broken', text: '没有钱。' });
      expect([said.ok, said.wire.length]).toEqual([true, 4]);
      expect((await stored(id)).words).toMatchObject([{ office: OFFICE, appointed: true }]);
    }
  });

  test('but one of the desk waits for another who has it by the youth league', async () => {
    const { _id, memberships } = await personOf(COLLEAGUE);
    const given = memberships.map((one) => (one.office === OFFICE ? { ...one, byUnion: false } : one));
    await people.updateWhere({ _id }, { memberships: _.set(given) });
    const { id } = await promised(OFFICE);
    expect((await show(OFFICER, id)).data.report).toEqual({ by: '权益部', words: ['progress'] });
    expect((await report(OFFICER, id, LATER)).error.code).toBe('COMMITMENT_OWNERS');
    await people.updateWhere({ _id }, { memberships: _.set(memberships) });
  });

  test('and as the desk where somebody outside does: no more than how it goes, and the other hears that', async () => {
    await takeOffice(REAL, ADMIN, OFFICE);
    const { id } = await promised(OFFICE);
    expect((await show(OFFICER, id)).data.report).toEqual({ by: '权益部', words: ['progress'] });
    for (const say of [{ what: 'kept', text: '做好了。' }, LATER])
      expect((await report(OFFICER, id, say)).error.code).toBe('COMMITMENT_OWNERS');
    const said = await report(OFFICER, id, { what: 'progress', text: '问过了。' });
    expect([said.ok, said.wire.length]).toEqual([true, 4]);
    await runJob(remindOfCommitments);
    expect(await told('commitment-spoken-for', id)).toContain((await personOf(REAL))._id);
    expect((await show(REAL, id)).data.report).toEqual({ by: OFFICE, words: ALL });
    expect((await show(COLLEAGUE, id)).data.report.words).toEqual(['progress']);
  });
});

describe('a day that is moved', () => {
  const MOVER = 'moves-it-by-the-union';
  const heardOf = async () => {
    await runJob(remindOfCommitments);
    const found = notices.find({ to: studentOf(STUDENT), kind: 'commitment-said' });
    return (await found.limit(2).get()).data.map(({ params }) => params);
  };
  beforeEach(() => notices.removeAll({}));

  test('is told as the word of whom the union gave the office', async () => {
    await takeOffice(MOVER, ADMIN, '保卫处');
    const { id } = await promised('保卫处');
    expect((await report(MOVER, id, LATER)).ok).toBe(true);
    expect(await heardOf()).toMatchObject([{ commitment: id, office: '保卫处', appointed: true }]);
  });

  test('or of the desk, where it spoke for an office that nobody holds', async () => {
    const { id } = await promised('校史馆');
    expect((await report(OFFICER, id, LATER)).ok).toBe(true);
    const heard = await heardOf();
    expect(heard).toMatchObject([{ commitment: id, office: '权益部' }]);
    expect(heard[0]).not.toHaveProperty('appointed');
  });
});
