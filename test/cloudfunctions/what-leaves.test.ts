import { appointmentActions } from '@types_/appointment/actions';
import { caseActions, STEP_NAMES } from '@types_/case/actions';
import { categoryOf, type Topic } from '@types_/case/category';
import type * as z from '@types_/core/zod';
import { identityActions } from '@types_/identity/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { noticeActions } from '@types_/notice/actions';
import { surveyActions } from '@types_/survey/actions';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { unseal } from '../../cloudfunctions/_kit/crypto';
import { accountOf, personPlace } from '../../cloudfunctions/_kit/people';
import { boundKey } from '../../cloudfunctions/_kit/router';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../cloudfunctions/notice/index';
import { main as scheduler } from '../../cloudfunctions/scheduler/index';
import { countTurnout } from '../../cloudfunctions/scheduler/jobs/count-turnout';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import type { DemoOfficer, DemoStudent } from '../../tools/seed/demo/people';
import { type Answer, as, freshKey, send } from '../support/as';
import { aLine, bind, wishFor } from '../support/binding';
import { doorAnswers } from '../support/doors';
import { allOf } from '../support/everything';
import { exportParts } from '../support/export';
import { grant, invite, role, termsOfLine, ticketFor } from '../support/granting';
import { runJob } from '../support/jobs';
import { ask } from '../support/matters';
import { LEADER } from '../support/minutes';
import { minutesAnswers, minutesScene } from '../support/minutes-answers';
import { upload, withPhoto } from '../support/photos';
import { CITY_ADMIN, day, LEAGUE } from '../support/roles';
import { DEPARTMENT } from '../support/routing';
import {
  ADMIN,
  CLASSMATE,
  caseIn,
  FILING,
  file,
  OFFICER,
  openMatter,
  STEPS,
  STUDENT,
  step,
  WHO,
} from '../support/scene';
import { JILIN, person, YANBIAN } from '../support/schools';
import { findSecret, idsOf, storedSecrets } from '../support/secrets';
import { sessionAnswers } from '../support/sessions';
import { STRANGERS, seedStrangers } from '../support/strangers';
import { CANTEEN_ITEMS, openRound, paperFor } from '../support/survey';
import { surveyAnswers } from '../support/survey-editor';
import { ballotsOf } from '../support/survey-random';
import { countedRound } from '../support/survey-results';
import { addQuestionnaire, survey, wishOf } from '../support/survey-rounds';

const NOWHERE = 'A'.repeat(32);

/** One student, and one whose name was lost. */
const ROSTER =
  '学号,姓名,学院,年级,班级,层次\n20269900001,王,文学院,2026,一班,本科\n20269900002,?,文学院,2026,一班,本科\n';

jest.setTimeout(180_000);
beforeAll(seedStrangers);

describe('what leaves', () => {
  const outputs = {
    ...appointmentActions,
    ...caseActions,
    ...identityActions,
    ...noticeActions,
    ...surveyActions,
  } as Record<string, { output: z.ZodMiniType }>;

  /** The field names a schema knows, at any depth. */
  const fieldsOf = (schema: unknown, known = new Set<string>()): Set<string> => {
    const { def } = (schema as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod ?? {};
    if (!def) return known;
    for (const [name, inner] of Object.entries((def.shape as object | undefined) ?? {})) {
      known.add(name);
      fieldsOf(inner, known);
    }
    for (const inner of [def.innerType, def.element, ...((def.options as unknown[]) ?? [])]) fieldsOf(inner, known);
    return known;
  };
  const namesIn = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(namesIn)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
        : [];

  const everyAnswer = async (): Promise<[openid: string, action: string, answer: Answer][]> => {
    const answers: [string, string, Answer][] = [];
    const keep = async (openid: string, action: string, answer: Promise<Answer>) => {
      answers.push([openid, action, await answer]);
    };
    const started = await as(ADMIN, identityFunction, 'reserve-import', { fileName: '名册.csv' });
    const fileId = await upload(ADMIN, started.data.path, Buffer.from(ROSTER), 'text/csv');
    await keep(ADMIN, 'start-import', as(ADMIN, identityFunction, 'start-import', { id: started.data.id, fileId }));
    for (const action of ['continue-import', 'cancel-import'])
      await keep(ADMIN, action, as(ADMIN, identityFunction, action, { id: started.data.id }));
    const { id } = await withPhoto(STUDENT);
    const closed = await caseIn('closed');
    await send(undefined, () => scheduler(), {}); // what is owed is told
    for (const openid of [STUDENT, OFFICER, ADMIN, ...STRANGERS.map(([, who]) => who)]) {
      await keep(openid, 'open-name', as(openid, caseFunction, 'open-name', { id, reason: 'visit', words: '' }));
      for (const action of ['me', 'list-institutions', 'list-accesses', 'list-approvals', 'list-imports', 'my-data'])
        await keep(openid, action, as(openid, identityFunction, action));
      for (const action of ['inbox', 'templates']) await keep(openid, action, as(openid, noticeFunction, action));
      await keep(openid, 'set-contact', as(openid, identityFunction, 'set-contact', { phone: '13800138000' }));
      await keep(openid, 'ask-correction', as(openid, identityFunction, 'ask-correction', { field: 'college' }));
      for (const part of await exportParts(openid)) await keep(openid, 'export-my-data', Promise.resolve(part));
      for (const action of ['mine', 'queue', 'my-school', 'escalated', 'long-overdue'])
        await keep(openid, action, as(openid, caseFunction, action));
      await keep(openid, 'search', as(openid, caseFunction, 'search', { typed: '暖气', before: null }));
      await keep(openid, 'acknowledge-many', as(openid, caseFunction, 'acknowledge-many', { ids: [id, closed] }));
      const reply = { id: null, place: 'any', name: '收到', text: '收到了。' };
      await keep(openid, 'save-reply', as(openid, caseFunction, 'save-reply', reply));
      await keep(openid, 'remove-reply', as(openid, caseFunction, 'remove-reply', { id: 'living-1' }));
      await keep(openid, 'replies', as(openid, caseFunction, 'replies'));
      const known = await as(openid, caseFunction, 'show-topics', { place: JILIN.id });
      await keep(openid, 'show-topics', Promise.resolve(known));
      const topics = (known.data?.topics ?? []).map((one: { id: Topic }) => ({ ...one, category: categoryOf(one.id) }));
      const wish = { place: JILIN.id, version: known.data?.version ?? 0, topics };
      await keep(openid, 'set-topics', as(openid, caseFunction, 'set-topics', wish));
      await keep(openid, 'rates', as(openid, caseFunction, 'rates', { schoolId: JILIN.id }));
      for (const one of [id, closed]) await keep(openid, 'get', as(openid, caseFunction, 'get', { id: one }));
      const place = { draft: freshKey(), photo: 'one' };
      await keep(openid, 'open-photo-folder', as(openid, caseFunction, 'open-photo-folder', place));
    }
    const running = await openRound();
    await paperFor(STUDENT, running);
    await runJob(countTurnout);
    const wish = wishOf(await addQuestionnaire());
    for (const openid of [ADMIN, OFFICER, LEAGUE, CITY_ADMIN, ...STRANGERS.map(([, who]) => who)]) {
      for (const action of ['rounds', 'open-findings'])
        await keep(openid, action, survey(openid, action, { place: JILIN.id, behind: null }));
      await keep(
        openid,
        'round-choices',
        survey(openid, 'round-choices', { place: JILIN.id, asked: null, behind: null }),
      );
      await keep(openid, 'round-plan', survey(openid, 'round-plan', { place: JILIN.id, id: running._id }));
      const draft = await survey(openid, 'save-round', wish);
      await keep(openid, 'save-round', Promise.resolve(draft));
      const { id = running._id, version = 1 } = draft.data ?? {};
      await keep(openid, 'plan-round', survey(openid, 'plan-round', { id, version }));
      await keep(openid, 'cancel-round', survey(openid, 'cancel-round', { id, reason: '问卷写错了' }));
    }
    const line = await aLine('诸葛小明');
    for (const openid of [ADMIN, LEAGUE, OFFICER, CITY_ADMIN, ...STRANGERS.map(([, who]) => who)]) {
      await keep(openid, 'find-member', role(openid, 'find-member', { number: line.number }));
      for (const past of [true, false]) await keep(openid, 'list-roles', role(openid, 'list-roles', { past }));
      const invited = { role: 'department', office: '后勤处', name: '周文君', from: day(0), to: null };
      await keep(openid, 'invite-staff', role(openid, 'invite-staff', invited));
      const days = { breaks: [{ name: '寒假', from: day(30), to: day(60) }], workdays: [day(3)] };
      const { data } = await role(openid, 'show-school-days', {});
      await keep(openid, 'show-school-days', role(openid, 'show-school-days', {}));
      const version = data?.version ?? 0;
      await keep(openid, 'set-school-days', role(openid, 'set-school-days', { ...days, version }));
      await keep(openid, 'set-duty-phone', role(openid, 'set-duty-phone', { phone: '0431000000' }));
      const open = await role(openid, 'list-invitations', {});
      await keep(openid, 'list-invitations', Promise.resolve(open));
      const ticket = open.data?.invitations[0]?.ticket ?? 'no.ticket';
      await keep(openid, 'withdraw-invitation', role(openid, 'withdraw-invitation', { ticket }));
    }
    for (const openid of [STUDENT, OFFICER, ...STRANGERS.map(([, who]) => who)]) {
      await keep(openid, 'my-rounds', as(openid, surveyFunction, 'my-rounds'));
      await keep(openid, 'round', as(openid, surveyFunction, 'round', { round: running._id }));
    }
    for (const openid of [OFFICER, STUDENT, ...STRANGERS.map(([, who]) => who)])
      for (const [action, answer] of await sessionAnswers(openid)) await keep(openid, action, Promise.resolve(answer));
    const code = await invite(ADMIN, {});
    for (const openid of ['taker-of-a-code', 'taker-too-late', 'demo-10184-student-2'])
      await keep(
        openid,
        'accept-invitation',
        as(openid, identityFunction, 'accept-invitation', { code, agreed: AGREEMENT_VERSION }),
      );
    await keep(ADMIN, 'grant-role', grant(ADMIN, line));
    const [given] = await termsOfLine(line);
    const come = [{ ticket: await ticketFor(LEAGUE, await aLine()), role: 'officer', office: '权益部' }];
    await keep(LEAGUE, 'hand-over', role(LEAGUE, 'hand-over', { go: [given?.id], come, day: day(1), to: null }));
    await keep(ADMIN, 'end-role', role(ADMIN, 'end-role', { id: given?.id }));
    await keep(STUDENT, 'file', as(STUDENT, caseFunction, 'file', FILING));
    for (const name of STEP_NAMES) {
      const { from, by, say } = STEPS[name];
      const openid = WHO[by];
      await keep(openid, name, step(openid, await caseIn(from), name, say));
    }
    const matter = await openMatter([await file(CLASSMATE), await file(STUDENT)]);
    const about = { kind: 'matter', id: matter };
    const words = { title: '七舍东侧暖气不热', text: '有同学反映暖气不热，后勤处换了阀门。' };
    const draft = await ask(OFFICER, 'write-digest', { about, version: 0, submit: true, ...words });
    const published = await ask(ADMIN, 'publish-digest', { id: draft.data.id, version: draft.data.version });
    const digest = draft.data.id;
    for (const [openid, action, answer] of [
      [OFFICER, 'write-digest', draft],
      [ADMIN, 'publish-digest', published],
    ] as const)
      await keep(openid, action, Promise.resolve(answer));
    for (const openid of [STUDENT, CLASSMATE]) await ask(openid, 'follow', { id: digest, on: true });
    for (const openid of [STUDENT, OFFICER, ADMIN, LEAGUE, ...STRANGERS.map(([, who]) => who)])
      for (const [action, input] of [
        ['like', { id: await file(CLASSMATE) }],
        ['matters', {}],
        ['matter', { id: matter }],
        ['open-matter', { cases: [id] }],
        ['join', { id: matter, cases: [await file(CLASSMATE)] }],
        ['rename-matter', { id: matter, title: '七舍暖气' }],
        ['answer-matter', { id: matter, text: '换了阀门。', outcome: 'done' }],
        ['close-matter', { id: matter }],
        ['digests', { schoolId: JILIN.id }],
        ['digest', { id: digest }],
        ['digest-draft', { about }],
        ['digest-drafts', {}],
        ['return-digest', { id: digest, reason: '写清楚哪天' }],
        ['withdraw-digest', { id: NOWHERE, reason: '写错了楼号' }],
        ['follow', { id: digest, on: true }],
      ] as const)
        await keep(openid, action, ask(openid, action, input));
    for (const openid of [OFFICER, STUDENT, CITY_ADMIN, 'demo-10184-officer', 'account-of-nobody'])
      for (const [action, answer] of await surveyAnswers(openid)) await keep(openid, action, answer);
    const ballots = ballotsOf(CANTEEN_ITEMS, 60, 4);
    const { round } = await countedRound([ballots], { publishesBallots: true }, { own: ['排队太长', '再热一点'] });
    const counted = { round: round._id, school: JILIN.id };
    for (const openid of [OFFICER, STUDENT, ADMIN, LEAGUE, ...STRANGERS.map(([, who]) => who)]) {
      const review = await survey(openid, 'text-review', counted);
      await keep(openid, 'text-review', Promise.resolve(review));
      const text = review.data?.texts[0]?.id ?? NOWHERE;
      for (const [action, input] of [
        ['results', { ...counted, version: 0 }],
        ['results-list', { school: JILIN.id, behind: null }],
        ['other-schools', { round: round._id, item: 'warm', row: '' }],
        ['ballots-file', { ...counted, version: 0 }],
        ['decide-text', { id: text, why: openid === STUDENT ? null : 'names', remark: '七舍的宿管' }],
        ['released-texts', { ...counted, after: '' }],
        ['withheld-texts', { ...counted, after: '' }],
        ['release-withheld', { id: text, why: 'names' }],
        ['recount-results', { ...counted, reason: '有人问起' }],
      ] as const)
        await keep(openid, action, survey(openid, action, input));
    }
    for (const openid of [OFFICER, STUDENT, 'demo-10184-officer', 'account-of-nobody'])
      for (const [action, answer] of await doorAnswers(openid)) await keep(openid, action, answer);
    const scene = await minutesScene();
    for (const openid of [STUDENT, LEADER, DEPARTMENT, OFFICER, ADMIN, LEAGUE, ...STRANGERS.map(([, who]) => who)])
      for (const [action, answer] of await minutesAnswers(openid, scene)) await keep(openid, action, answer);
    const { number, name } = person<'new'>('demo-10183-new-1').roster;
    for (const wish of [
      { number, name: '别人' },
      { number, name },
    ])
      await keep('demo-10183-new-1', 'bind', bind('demo-10183-new-1', wishFor(wish)));
    const taken = wishFor((person(STUDENT) as DemoStudent).roster);
    for (const openid of ['another-phone', 'a-third-phone']) {
      await keep(openid, 'ask-rebind', as(openid, identityFunction, 'ask-rebind', taken));
      const { waiting } = (await as(OFFICER, identityFunction, 'list-approvals')).data;
      for (const who of [OFFICER, STUDENT, openid])
        await keep(who, 'list-approvals', as(who, identityFunction, 'list-approvals'));
      const said = { id: waiting[0]?.id, approve: false, how: null, words: '没带证件' };
      if (openid === 'another-phone')
        await keep(OFFICER, 'decide-approval', as(OFFICER, identityFunction, 'decide-approval', said));
      else await keep(STUDENT, 'object-rebind', as(STUDENT, identityFunction, 'object-rebind', { id: waiting[0]?.id }));
    }
    return answers;
  };

  let answers: Awaited<ReturnType<typeof everyAnswer>>;
  beforeAll(async () => {
    answers = await everyAnswer();
  });

  test('has no openid, no person’s id, no hash, nothing sealed, no key, and no field that its schema does not name', async () => {
    const openids = [...new Set(answers.map(([openid]) => openid))];
    const secrets = new Set([...(await storedSecrets()), ...idsOf(openids), ...openids]);
    for (const [openid, action, { ok, data, error }] of answers) {
      expect([openid, action, findSecret(ok ? data : error, secrets)]).toEqual([openid, action, null]);
      if (!ok) expect(Object.keys(error).sort()).toEqual(['code', 'params', 'requestId']);
      const known = fieldsOf(outputs[action]?.output);
      if (ok) expect([action, namesIn(data).filter((field) => !known.has(field))]).toEqual([action, []]);
    }
    expect(answers.filter(([, , { ok }]) => ok).length).toBeGreaterThan(60);
  });

  test('to an officer shows every student by the surname only, but for a name that was opened with a reason', async () => {
    const names = [
      ...new Set((await allOf('people')).map(({ _id, name }) => unseal(name as never, personPlace(_id, 'name')))),
    ];
    expect(names.length).toBeGreaterThan(100);
    const own = [OFFICER, ADMIN].map((openid) => (person(openid) as DemoOfficer).roster.name);
    // Whom a session is with stands on it: somebody of the school's leadership.
    const met = (await allOf('sessions')).map(({ host }) => (host as { name: string }).name);
    const all = names.filter((name) => !own.includes(name) && !met.includes(name));
    for (const [openid, action, answer] of answers) {
      if (![OFFICER, ADMIN].includes(openid) || action === 'open-name') continue;
      const text = JSON.stringify(answer.ok ? answer.data : answer.error);
      expect([action, all.filter((name) => text.includes(name))]).toEqual([action, []]);
    }
  });

  test('a key is kept bound to its account: the same key of two people has nothing in common', async () => {
    const key = freshKey();
    const { data } = await as(STUDENT, caseFunction, 'file', FILING, key);
    const stored = (await cases.get(data.id))?.events[0]?.key;
    expect(stored).toBe(boundKey(accountOf(STUDENT), key));
    expect(stored).not.toBe(boundKey(accountOf(CLASSMATE), key));
    expect(stored).not.toContain(key);
  });

  test('is empty where the other school is asked about', async () => {
    const queue = await as('demo-10184-officer', caseFunction, 'queue');
    expect(queue.data).toMatchObject({ school: YANBIAN.name, cases: [], counts: { open: 0, fresh: 0 } });
  });
});
