import { digests } from '../../../cloudfunctions/_kit/case/digests';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { carryOutMatters } from '../../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { renewDigests } from '../../../cloudfunctions/scheduler/jobs/renew-digests';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { watchDesks } from '../../../cloudfunctions/scheduler/jobs/watch-desks';
import { as } from '../../support/as';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ANSWER, ask, matterOf } from '../../support/matters';
import { CITY_ADMIN, LEAGUE } from '../../support/roles';
import { assigned, colleague, DEPARTMENT, get, OFFICE, queueOf } from '../../support/routing';
import { ADMIN, CLASSMATE, FILING, file, OFFICER, openMatter, STEPS, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { appoint, idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

const UNION = [OFFICER, ADMIN];
const TEXT = '权益部收件的人把我写的话转到了班群里。';
const about = (more: object = {}) => file(STUDENT, { text: TEXT, aboutUnion: true, ...more });
async function aMinute(): Promise<void> {
  await runJob(wakeCases);
  await runJob(tellOfCases);
}
const told = async (id: string, kind?: string): Promise<string[]> =>
  (await allOf('notices'))
    .filter((one) => one.caseId === id && (!kind || one.kind === kind))
    .map(({ to }) => String(to));
const listed = async (): Promise<[string, string][]> =>
  (await as(LEAGUE, caseFunction, 'escalated')).data.cases.map(({ id, task }: { id: string; task: string }) => [
    id,
    task,
  ]);
const counts = async (openid: string) => (await as(openid, caseFunction, 'queue')).data.counts;

/** Every way by which the union could come to a case. */
async function seenByUnion(id: string, number: string): Promise<string[]> {
  const seen: string[] = [];
  for (const openid of UNION) {
    const says = async (way: string, action: string, input: object) => {
      const answer = await as(openid, caseFunction, action, input);
      if (JSON.stringify(answer.data ?? {}).includes(id)) seen.push(`${openid} ${way}`);
      return answer;
    };
    for (const action of ['get', 'chain', 'hands', 'like']) {
      const { error } = await says(action, action, { id });
      if (error?.code !== 'CASE_NOT_FOUND') seen.push(`${openid} ${action} ${error?.code}`);
    }
    await says('queue', 'queue', {});
    await says('queue mine', 'queue', { mine: true });
    for (const typed of ['班群', number, '班']) await says(`search ${typed}`, 'search', { typed, before: null });
    await says('escalated', 'escalated', {});
    for (const name of ['acknowledge', 'take', 'reply', 'answer', 'note'] as const) {
      const { error } = await step(openid, id, name, STEPS[name].say);
      if (error?.code !== 'CASE_NOT_FOUND') seen.push(`${openid} ${name} ${error?.code}`);
    }
    const many = await as(openid, caseFunction, 'acknowledge-many', { ids: [id] });
    if (many.data.cases[0].code !== 'CASE_NOT_FOUND') seen.push(`${openid} acknowledge-many`);
    const joined = await as(openid, caseFunction, 'open-matter', { cases: [id] });
    if (joined.ok) seen.push(`${openid} open-matter`);
  }
  return seen;
}

describe('what is about somebody at the union’s desk, said while filing', () => {
  test('is the youth league’s from the beginning, and for the union it does not exist', async () => {
    const before = await counts(OFFICER);
    const { data: receipt } = await as(STUDENT, caseFunction, 'file', { ...FILING, text: TEXT, aboutUnion: true });
    const { id, number } = receipt;
    expect(receipt).toMatchObject({ office: '校团委', aboutUnion: true });
    await file(CLASSMATE, { text: TEXT });
    await aMinute();
    await runJob(watchDesks);
    expect(await seenByUnion(id, number)).toEqual([]);
    expect(await counts(OFFICER)).toEqual({ ...before, open: before.open + 1, fresh: before.fresh + 1 });
    expect(await told(id)).toEqual([idOf(LEAGUE)]);
    expect(await told(id, 'case-about-union')).toEqual([idOf(LEAGUE)]);
    expect(await listed()).toContainEqual([id, 'desk']);
    expect((await get(STUDENT, id)).data).toMatchObject({ aboutUnion: true, office: '校团委' });
  });

  test('is handled by the youth league as by a desk, up to the student’s verdict', async () => {
    const id = await about();
    const { data } = await get(LEAGUE, id);
    expect(data).toMatchObject({ as: 'youth-league', league: 'desk' });
    expect(data.allowed).toEqual(
      expect.arrayContaining(['acknowledge', 'assign', 'reply', 'ask', 'answer', 'refuse', 'note']),
    );
    for (const name of ['merge', 'join', 'part', 'urge', 'callback']) expect(data.allowed).not.toContain(name);
    for (const name of ['acknowledge', 'reply'] as const)
      expect((await step(LEAGUE, id, name, STEPS[name].say)).ok).toBe(true);
    expect((await cases.get(id))?.handlerId).toBe(idOf(LEAGUE));
    await assigned(id, LEAGUE);
    expect(await queueOf(DEPARTMENT)).toContain(id);
    expect((await step(DEPARTMENT, id, 'send-back', { reason: '不归我们' })).ok).toBe(true);
    await aMinute();
    expect(await told(id, 'case-sent-back')).toEqual([idOf(LEAGUE)]);
    // The word on what was sent back is the youth league's here.
    await assigned(id, LEAGUE);
    expect((await step(DEPARTMENT, id, 'answer', STEPS.answer.say)).ok).toBe(true);
    expect((await step(STUDENT, id, 'verdict', { solved: false })).ok).toBe(true);
    expect((await cases.get(id))?.leagueTask).toBeNull();
    expect((await step(STUDENT, id, 'reopen', STEPS.reopen.say)).ok).toBe(true);
    expect(await listed()).toContainEqual([id, 'desk']);
    await aMinute();
    expect((await told(id)).filter((to) => UNION.map(idOf).includes(to))).toEqual([]);
  });

  test('reminds the youth league, never the union, and is not handed up to whom it is with', async () => {
    const id = await about({ danger: true });
    for (const hours of [0, 21, 25, 24 * 40]) await runJob(wakeCases, new Date(Date.now() + hours * 3_600_000));
    const one = await cases.get(id);
    expect(one?.events.map(({ what }) => what.name)).toEqual(['file']);
    expect(new Set(await told(id))).toEqual(new Set([idOf(LEAGUE)]));
    expect(await told(id, 'case-danger')).toEqual([idOf(LEAGUE)]);
    // Danger past its moment is told again on another day: of the four looks above two are later than it.
    expect(await told(id, 'case-overdue')).toEqual([idOf(LEAGUE), idOf(LEAGUE)]);
  });

  test('shows in no figure while it is open, not even in when they were counted; once it is over it counts as any other', async () => {
    await runJob(countCases);
    const figures = async () => (await as(OFFICER, caseFunction, 'rates', { schoolId: JILIN.id })).data;
    const before = await figures();
    const id = await about();
    await runJob(countCases);
    await step(LEAGUE, id, 'acknowledge');
    await runJob(countCases);
    expect(await figures()).toEqual(before);
    await step(LEAGUE, id, 'answer', STEPS.answer.say);
    await step(STUDENT, id, 'verdict', { solved: true });
    await runJob(countCases);
    expect((await figures()).solution.denominator).toBe(before.solution.denominator + 1);
  });

  test('where nobody of the youth league is here, whoever appoints it hears that, without a case; the student is told before', async () => {
    const league = await people.get(idOf(LEAGUE));
    const memberships = league?.memberships ?? [];
    const my = async () => {
      const { data, wire } = await as(STUDENT, caseFunction, 'my-school');
      expect(wire).toHaveLength(2);
      return data.league;
    };
    expect(await my()).toBe(true);
    await people.updateWhere(
      { _id: idOf(LEAGUE) },
      { memberships: _.set(memberships.map((one) => ({ ...one, to: new Date(0) }))) },
    );
    expect(await my()).toBe(false);
    const id = await about();
    await aMinute();
    await runJob(watchDesks);
    expect(await told(id)).toEqual([]);
    const unattended = (await allOf('notices')).filter(({ kind }) => kind === 'school-unattended');
    // Once for the month, and once for the danger above; of which case, neither says.
    const once = { to: idOf(CITY_ADMIN), caseId: null, params: { scope: JILIN.name } };
    expect(unattended).toMatchObject([once, once]);
    await people.updateWhere({ _id: idOf(LEAGUE) }, { memberships: _.set([...memberships]) });
    await runJob(watchDesks);
    expect(await told(id, 'case-about-union')).toEqual([idOf(LEAGUE)]);
  });
});

describe('who left the union’s desk for a department', () => {
  test('finds in its queue what it was given about that desk only if it was filed a year after: neither row nor count, however often asked', async () => {
    const who = await appoint('left-for-a-department', 'department', OFFICE);
    const [term] = (await people.get(who))?.memberships ?? [];
    const left = async (days: number) => {
      const to = new Date(Date.now() - days * 86_400_000);
      const desk = { ...term, id: 'ended', role: 'officer', office: '权益部', from: new Date(to.getTime() - 1000), to };
      await people.updateWhere({ _id: who }, { memberships: _.set([term, desk] as never) });
    };
    const asked = async (more: object = {}) => {
      const { data, wire } = await as('left-for-a-department', caseFunction, 'queue', more);
      return { ids: data.cases.map((one: { id: string }) => one.id), counts: data.counts, requests: wire.length };
    };
    await left(366);
    const before = await asked();
    const [own, theirs] = [await file(CLASSMATE), await about()];
    await assigned(own);
    await assigned(theirs, LEAGUE);
    const all = await asked();
    expect(all.ids).toEqual(expect.arrayContaining([own, theirs]));
    await left(5);
    for (const more of [{}, { state: 'assigned' }]) {
      const seen = await asked(more);
      expect([seen.ids.includes(own), seen.ids.includes(theirs), seen.requests]).toEqual([true, false, 2]);
    }
    const { counts: fewer } = await asked();
    expect(fewer.assigned).toBe(before.counts.assigned + 1);
    expect(all.counts.assigned).toBe(before.counts.assigned + 2);
    // Kept out besides, it is one that they do not count, and not two.
    await cases.updateWhere({ _id: theirs }, { recused: _.push([who]) });
    expect((await asked()).counts).toEqual(fewer);
    expect(await queueOf(DEPARTMENT)).toContain(theirs);
    await people.removeAll({ _id: who });
  });
});

describe('what turns out to be about the union', () => {
  test('goes to the youth league while it is open: out of hands, queue and 议题, with its days as they are', async () => {
    const [id, other] = [await file(STUDENT, { text: TEXT }), await file(CLASSMATE, { text: TEXT })];
    expect((await step(OFFICER, id, 'acknowledge')).ok).toBe(true);
    const matter = await openMatter([id, other]);
    const before = await cases.get(id);
    for (const openid of [OFFICER, CLASSMATE, LEAGUE]) expect((await step(openid, id, 'about-union')).ok).toBe(false);
    const { ok, wire } = await step(STUDENT, id, 'about-union');
    expect([ok, wire.length]).toEqual([true, 3]);
    await aMinute();
    expect(await seenByUnion(id, before?.number ?? '')).toEqual([]);
    const after = await cases.get(id);
    expect(after).toMatchObject({ aboutUnion: true, handlerId: null, matterId: null, deadlines: before?.deadlines });
    expect((await matterOf(matter)).cases.map((row: { id: string }) => row.id)).toEqual([other]);
    await ask(OFFICER, 'answer-matter', { id: matter, ...ANSWER });
    await runJob(carryOutMatters);
    expect((await cases.get(id))?.phase.status).toBe('acknowledged');
    expect(await told(id, 'case-about-union')).toEqual([idOf(LEAGUE)]);
    expect(await listed()).toContainEqual([id, 'desk']);
    expect((await step(STUDENT, id, 'about-union')).error.code).toBe('CASE_STEP_NOT_NOW');
  });

  test('an officer who answers in the same moment loses, or was first: nothing is half theirs', async () => {
    const id = await file();
    const [answer, says] = await Promise.all([
      step(OFFICER, id, 'reply', STEPS.reply.say),
      step(STUDENT, id, 'about-union'),
    ]);
    expect(says.ok).toBe(true);
    const names = (await cases.get(id))?.events.map(({ what }) => what.name);
    expect(names).toEqual(answer.ok ? ['file', 'reply', 'about-union'] : ['file', 'about-union']);
    expect((await cases.get(id))?.handlerId).toBeNull();
  });
});

describe('a digest that the union wrote before', () => {
  const WORDS = { title: '收件的人怎么对待来信', text: '有同学反映来信被转了出去。已经定了谁能看、谁不能看。' };
  const write = (kind: string, id: string, more: object = {}) =>
    ask(OFFICER, 'write-digest', { about: { kind, id }, version: 0, submit: true, ...WORDS, ...more });
  const publish = (openid: string, { id, version }: { id: string; version: number }) =>
    ask(openid, 'publish-digest', { id, version });
  const drafts = async (openid: string) => (await ask(openid, 'digest-drafts', {})).data.drafts;

  test('is made public by a reader of the youth league alone; its writer sees that it is not theirs, and nothing more', async () => {
    const id = await file(STUDENT, { text: TEXT });
    await step(OFFICER, id, 'acknowledge');
    const { data: digest } = await write('case', id);
    await step(STUDENT, id, 'about-union');
    for (const openid of [ADMIN, OFFICER]) {
      expect((await publish(openid, digest)).error.code).toBe(openid === ADMIN ? 'DIGEST_NOT_FOUND' : 'DIGEST_OWN');
      for (const name of ['return-digest', 'withdraw-digest'])
        expect((await ask(openid, name, { id: digest.id, reason: '先别发' })).ok).toBe(false);
      expect((await ask(openid, 'digest-draft', { about: { kind: 'case', id } })).error.code).toBe('CASE_NOT_FOUND');
    }
    expect((await write('case', id, { version: digest.version })).error.code).toBe('CASE_NOT_FOUND');
    const [own] = await drafts(OFFICER);
    expect(own).toMatchObject({ id: digest.id, title: WORDS.title, mine: true, away: true, repeats: [], reason: '' });
    expect(await drafts(ADMIN)).toEqual([]);
    expect(await drafts(LEAGUE)).toMatchObject([{ id: digest.id, away: true, mine: false }]);
    expect((await ask(LEAGUE, 'digest-draft', { about: { kind: 'case', id } })).data.draft.away).toBe(true);
    const published = await publish(LEAGUE, digest);
    expect([published.data.state, published.wire.length]).toEqual(['published', 3]);
    await runJob(renewDigests);
    expect((await digests.get(digest.id))?.state).toBe('published');
  });

  test.each([
    ['today', 0, false],
    ['a year before it was filed, less a day', 364, false],
    ['more than a year before', 366, true],
  ])(
    'is read by the rule of its case: not by who left the desk for the youth league %s',
    async (_when, days, isTheirs) => {
      const newcomer = await appoint('left-the-desk', 'youth-league', '团委');
      const [term] = (await people.get(newcomer))?.memberships ?? [];
      const to = new Date(Date.now() - days * 86_400_000);
      const ended = { ...term, id: 'ended', role: 'officer', from: new Date(to.getTime() - 1000), to };
      await people.updateWhere({ _id: newcomer }, { memberships: _.push([ended]) });
      const id = await file(STUDENT, { text: TEXT });
      const { data: digest } = await write('case', id);
      await step(STUDENT, id, 'about-union');
      const listed = (await drafts('left-the-desk')).map((one: { id: string }) => one.id);
      expect(listed.includes(digest.id)).toBe(isTheirs);
      const read = await ask('left-the-desk', 'digest-draft', { about: { kind: 'case', id } });
      const returned = await ask('left-the-desk', 'return-digest', { id: digest.id, reason: '先别发' });
      expect([read.ok, returned.ok]).toEqual([isTheirs, isTheirs]);
      expect((await publish('left-the-desk', digest)).ok).toBe(false);
      await people.removeAll({ _id: newcomer });
      await digests.removeAll({ _id: digest.id });
    },
  );

  test('is made public by somebody of the league whom an admin had kept out: that word is void there; who keeps out themself does not', async () => {
    const id = await file(STUDENT, { text: TEXT });
    const { data: digest } = await write('case', id);
    await cases.updateWhere({ _id: id }, { recused: _.push([idOf(LEAGUE)]) });
    await step(STUDENT, id, 'about-union');
    expect((await drafts(LEAGUE)).map((one: { id: string }) => one.id)).toContain(digest.id);
    expect((await publish(LEAGUE, digest)).ok).toBe(true);
    expect((await step(LEAGUE, id, 'recuse', { who: '', reason: '说的是我' })).ok).toBe(true);
    expect((await ask(LEAGUE, 'withdraw-digest', { id: digest.id, reason: '先别发' })).error.code).toBe(
      'DIGEST_NOT_FOUND',
    );
    await digests.removeAll({ _id: digest.id });
  });

  test('and that the union made public in the same moment is taken back for that reader', async () => {
    const id = await file(STUDENT, { text: TEXT });
    const { data: digest } = await write('case', id);
    expect((await publish(ADMIN, digest)).ok).toBe(true);
    await step(STUDENT, id, 'about-union');
    await runJob(renewDigests);
    // Public before: it stays (decision 30).
    expect((await digests.get(digest.id))?.state).toBe('published');
    const said = (await cases.get(id))?.events.at(-1)?.at ?? new Date(0);
    const history = (await digests.get(digest.id))?.history ?? [];
    await digests.updateWhere(
      { _id: digest.id },
      { history: _.set(history.map((one) => (one.what === 'publish' ? { ...one, at: said } : one))) },
    );
    await runJob(renewDigests, new Date(Date.now() + 1000));
    expect(await digests.get(digest.id)).toMatchObject({ state: 'review', publishedAt: null });
    expect((await ask(STUDENT, 'digest', { id: digest.id })).error.code).toBe('DIGEST_NOT_FOUND');
    expect((await publish(ADMIN, { ...digest, version: 3 })).error.code).toBe('DIGEST_NOT_FOUND');
  });

  test('of an 议题 that such a case has left is written over first, without that one’s words; of one that has nothing else it is not theirs', async () => {
    const [left, other] = [await file(STUDENT, { text: TEXT }), await file(CLASSMATE, { text: '来信没有人回。' })];
    const matter = await openMatter([left, other]);
    const { data: digest } = await write('matter', matter);
    await step(STUDENT, left, 'about-union');
    expect((await publish(ADMIN, digest)).error.code).toBe('DIGEST_CASE_LEFT');
    expect((await write('matter', matter, { version: digest.version, text: TEXT })).error.code).toBe(
      'DIGEST_COPIES_STUDENT',
    );
    const again = await write('matter', matter, { version: digest.version, text: '来信三天内都有人回。' });
    expect((await publish(ADMIN, again.data)).ok).toBe(true);

    const alone = await file(STUDENT, { text: TEXT });
    const single = await openMatter([alone]);
    const { data: last } = await write('matter', single);
    await step(STUDENT, alone, 'about-union');
    expect((await publish(ADMIN, last)).error.code).toBe('DIGEST_NOT_FOUND');
    expect((await publish(LEAGUE, last)).ok).toBe(true);
  });
});

test('the youth league keeps the only admin out of a case that it sees, and what nobody may handle then comes to it', async () => {
  const id = await file();
  await cases.updateWhere({ _id: id }, { handlerId: _.set(idOf(ADMIN)) });
  expect((await step(OFFICER, id, 'recuse', { who: '', reason: '是我室友的事' })).ok).toBe(true);
  await cases.updateWhere({ _id: id }, { 'deadlines.acknowledge': '2026-01-01', wakeAt: new Date(0) });
  await aMinute();
  const who = await colleague(LEAGUE, id, '主席团', 'recusable');
  expect((await step(LEAGUE, id, 'recuse', { who, reason: '说的就是他' })).ok).toBe(true);
  await aMinute();
  expect((await cases.get(id))?.leagueTask).toBe('deskless');
  expect((await get(ADMIN, id)).error.code).toBe('CASE_NOT_FOUND');
});
