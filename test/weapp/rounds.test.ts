import { dayOf, morningOf, plusDays } from '@domain/core/school-clock';
import type { PersonDocument } from '../../cloudfunctions/_kit/people';
import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import { phones } from '../support/phones';
import { JILIN, YANBIAN } from '../support/schools';
import { CANTEEN } from '../support/survey';
import { FIRST_SCREEN, tap } from '../support/thrift';
import type { WeappApp } from '../support/weapp-host/launch';

const OFFICER = 'demo-10183-officer';
const ADMIN = 'demo-10183-admin';
const PROVINCE_ADMIN = 'demo-province-admin';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const COLLEGES = 30;
const CLASSES = 16;
const QUESTIONNAIRES = 14;

const { cloud, open } = phones({ settleMs: 30_000 });
let rounds: typeof import('../support/survey-rounds');
let made: typeof import('../support/survey');

/** A school of thirty colleges with sixteen classes each, of ten students, that are called alike in every year. */
async function enrolMany(): Promise<void> {
  const { noAccount, people } = await import('../../cloudfunctions/_kit/people');
  const { data } = await people.find({ 'student.schoolId': JILIN.id }).limit(1).get();
  const [like] = data as [PersonDocument & { student: object }];
  const lines = Array.from({ length: COLLEGES * CLASSES * 10 }, (_none, at): PersonDocument => {
    const college = Math.floor(at / (CLASSES * 10));
    const place = Math.floor(at / 10) % CLASSES;
    const _id = `${JILIN.id}:one-of-very-many-${String(at).padStart(4, '0')}`;
    const student = {
      college: `第${college + 1}学院`,
      grade: 2022 + (place % 4),
      // In every year of every college there is a 1班.
      className: `${Math.floor(place / 4) + 1}班`,
    };
    return {
      ...like,
      _id,
      account: noAccount(_id),
      openid: null,
      memberships: [],
      student: { ...like.student, ...student },
    };
  });
  for (let at = 0; at < lines.length; at += 400) await people.addAll(lines.slice(at, at + 400));
}

beforeAll(async () => {
  rounds = await import('../support/survey-rounds');
  made = await import('../support/survey');
  await enrolMany();
  for (let at = 0; at < QUESTIONNAIRES; at += 1) await rounds.addQuestionnaire();
});

/** Through the first page, as nobody types an address. */
async function atRounds(openid: string, place: string = JILIN.id) {
  const app = await open(openid, '/pages/home/index?tab=me');
  await app.page.tap('#go-manage');
  await tap(app, `#go-rounds-${place}`);
  return app;
}

/** Each step is a screen of its own. */
const next = (app: WeappApp) => tap(app, '#round-next', FIRST_SCREEN);

test('an admin settles a new round in five steps, of classes that are found by their college', async () => {
  const app = await atRounds(ADMIN);
  await tap(app, '#round-new', FIRST_SCREEN);
  expect(app.page.text()).toContain('用哪份问卷');
  await tap(app, '#which-questionnaire-of-test-2');
  await next(app);
  expect(app.page.text()).toContain('会问 4860 人');
  for (const mode of ['college', 'grade', 'class', 'college']) await tap(app, `#who-mode-${mode}`, FIRST_SCREEN);
  await tap(app, '#college-3');
  await tap(app, '#who-mode-grade');
  await tap(app, '#grade-0');
  await tap(app, '#who-mode-class', FIRST_SCREEN);
  await tap(app, '#class-college-8', FIRST_SCREEN);
  await tap(app, '#class-1');
  await tap(app, '#class-2');
  await tap(app, '#class-2');
  expect(app.page.text()).toContain('选了 1 个班');
  expect(app.page.text()).toContain('会问 10 人');
  await app.page.reachBottom();
  await next(app);
  await tap(app, `#day-${plusDays(dayOf(new Date()), 3)}`);
  await tap(app, '#length-7');
  await next(app);
  await tap(app, '#grouping-grade');
  await tap(app, '#threshold-70');
  await tap(app, '#publish');
  await next(app);
  expect(app.page.text()).toContain('低于 70% 要整改');
  await tap(app, '#check-1', FIRST_SCREEN);
  await tap(app, '#who-mode-all');
  for (let step = 1; step < 4; step += 1) await next(app);
  // Nothing is settled before its questions were read.
  expect(app.page.$('#round-settle')).toBeNull();
  await tap(app, '#round-save', FIRST_SCREEN);
  expect(app.page.get('#questions').text()).toContain('饭菜够热吗');
  await tap(app, '#see-questions', FIRST_SCREEN);
  expect(app.page.text()).toContain('最近四周在二食堂吃过吗');
  await app.page.back();
  await tap(app, '#round-settle');
  expect(app.page.text()).toContain('自己开始');
  expect(app.page.text()).toContain('会问 4860 人');
  await tap(app, '#round-cancel');
  await tap(app, '#cancel-do');
  expect(app.page.text()).toContain('写一句原因');
  await app.page.input('#cancel-reason', '问卷写错了');
  await tap(app, '#cancel-do');
  expect(app.page.text()).toContain('取消：问卷写错了');
  expect([app.missing, app.errors]).toEqual([[], []]);
});

test('an officer writes a draft, changes it, and cannot settle it', async () => {
  const app = await atRounds(OFFICER);
  await tap(app, '#round-new', FIRST_SCREEN);
  for (let step = 0; step < 4; step += 1) await next(app);
  expect(app.page.$('#round-settle')).toBeNull();
  await tap(app, '#round-save');
  expect(app.page.text()).toContain('主席团或校团委定下来');
  await tap(app, '#round-edit');
  await tap(app, '#check-2', FIRST_SCREEN);
  await tap(app, '#length-14');
  for (let step = 2; step < 4; step += 1) await next(app);
  await tap(app, '#round-save');
  await tap(app, '#round-cancel');
  expect(app.page.text()).toContain('评议安排');
});

let saves = 0;
interface Saved {
  id: string;
  version: number;
}
/** Another phone saves a draft, that opens at eight and ends at ten in the evening ten days later where nothing else is said. */
async function saved(openid: string, questionnaireId: string, more: object): Promise<Saved> {
  const opensAt = morningOf(plusDays(dayOf(new Date()), 2));
  const closesAt = new Date(opensAt.getTime() + 10 * DAY + 14 * HOUR);
  const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
  saves += 1;
  const input = rounds.wishOf(questionnaireId, { ...times, ...more });
  const event = { action: 'save-round', input, key: `a-key-of-a-draft-${saves}` };
  return ((await cloud().invoke('survey', event, { openid })) as { data: Saved }).data;
}
const form = (openid: string, id: string, place: string = JILIN.id) =>
  open(openid, `/packages/survey/pages/round-form/index?place=${place}&id=${id}`);

async function choose(app: WeappApp, step: number, what: string): Promise<void> {
  await app.page.tap(`#check-${step}`);
  await tap(app, what);
  for (let at = step; at < 4; at += 1) await next(app);
}
const daysOf = async (id: string) => {
  const { opensAt, closesAt, grouping } = await rounds.roundOf(id);
  return [grouping, Math.floor((closesAt.getTime() - opensAt.getTime()) / DAY)];
};

describe('a draft that a colleague saves while it is changed', () => {
  /** In the form, with two weeks chosen in place of one, saved after a colleague who shows results by year. */
  async function behind() {
    const questionnaireId = await rounds.addQuestionnaire();
    const { id, version } = await saved(OFFICER, questionnaireId, {});
    const app = await form(OFFICER, id);
    await choose(app, 2, '#length-14');
    expect((await saved(ADMIN, questionnaireId, { id, version, grouping: 'grade' })).version).toBe(version + 1);
    await tap(app, '#round-save');
    return { app, id, mine: app.page.get('#check-2').text() };
  }

  test('is shown, and what was chosen here stands if whoever chose it says so', async () => {
    const { app, id, mine } = await behind();
    expect(app.page.get('#behind').text()).toContain('别人存了这份草稿');
    expect(app.page.get('#behind').text()).toContain('按年级');
    await tap(app, '#round-save');
    expect(await daysOf(id)).toEqual(['grade', 10]);
    await tap(app, '#take-mine');
    expect([app.page.$('#behind'), app.page.get('#check-2').text()]).toEqual([null, mine]);
    await tap(app, '#round-save', FIRST_SCREEN);
    expect(await daysOf(id)).toEqual(['none', 14]);
  });

  test('is taken in place of what was chosen here if they say so, and changed on', async () => {
    const { app, id } = await behind();
    await tap(app, '#take-theirs');
    expect(app.page.get('#check-3').text()).toContain('按年级');
    await app.page.tap('#check-2');
    await tap(app, '#length-7');
    for (let step = 2; step < 4; step += 1) await next(app);
    await tap(app, '#round-save', FIRST_SCREEN);
    expect(await daysOf(id)).toEqual(['grade', 7]);
  });

  test('names the schools they chose, also where it is another one of as many', async () => {
    const place = { place: 'province', threshold: 0.5 };
    const questionnaireId = await rounds.addQuestionnaire('province');
    const { id, version } = await saved(PROVINCE_ADMIN, questionnaireId, { ...place, schools: [JILIN.id] });
    const app = await form(PROVINCE_ADMIN, id, 'province');
    await choose(app, 2, '#length-14');
    await saved(PROVINCE_ADMIN, questionnaireId, { ...place, id, version, schools: [YANBIAN.id] });
    await tap(app, '#round-save');
    expect(app.page.get('#behind').text()).toMatch(/会问 \d+ 人\s· 延边大学/);
  });

  test('names the classes they chose, also where it is another one of as many', async () => {
    const classes = (className: string) => ({
      eligible: { colleges: null, grades: null, classes: [{ college: '第3学院', grade: 2023, className }] },
    });
    const questionnaireId = await rounds.addQuestionnaire();
    const { id, version } = await saved(OFFICER, questionnaireId, classes('1班'));
    const app = await form(OFFICER, id);
    await choose(app, 2, '#length-14');
    await saved(ADMIN, questionnaireId, { id, version, ...classes('2班') });
    await tap(app, '#round-save');
    expect(app.page.get('#behind').text()).toContain('第3学院 2023 级 2班');
  });

  test('with another questionnaire: one that fell out of what can be chosen is saved where it was chosen here', async () => {
    const { questionnaires } = await import('../../cloudfunctions/_kit/survey/questionnaires');
    const old = await rounds.addQuestionnaire(JILIN.id, { savedAt: new Date(0) });
    const later: string[] = [];
    for (let at = 0; at < 60; at += 1) later.push(await rounds.addQuestionnaire());
    const { id, version } = await saved(OFFICER, old, {});
    const app = await form(OFFICER, id);
    await choose(app, 2, '#length-14');
    await saved(ADMIN, later[0] ?? '', { id, version });
    await tap(app, '#round-save');
    await tap(app, '#take-mine');
    expect(app.page.get('#check-0').text()).toContain('二食堂');
    await tap(app, '#round-save', FIRST_SCREEN);
    expect([(await rounds.roundOf(id)).questionnaireId, ...(await daysOf(id))]).toEqual([old, 'none', 14]);
    for (const _id of [old, ...later]) await questionnaires.removeAll({ _id });
  });
});

describe('while a draft is saved', () => {
  const drafts = async () => {
    const { rounds: all } = await import('../../cloudfunctions/_kit/survey/rounds');
    return all.count({ place: JILIN.id });
  };

  test('what is chosen is kept, as a change of what was saved', async () => {
    const { id } = await saved(OFFICER, await rounds.addQuestionnaire(), {});
    const app = await form(OFFICER, id);
    const answer = app.holdAnswer('save-round');
    await app.page.tap('#round-save');
    await app.page.tap('#check-2');
    await tap(app, '#length-14');
    await answer.letGo();
    for (let step = 2; step < 4; step += 1) await next(app);
    expect(await daysOf(id)).toEqual(['none', 10]);
    await tap(app, '#round-save', FIRST_SCREEN);
    expect(await daysOf(id)).toEqual(['none', 14]);
    expect(app.page.$('#round-edit')).not.toBeNull();
  });

  test('whoever goes back to the list stays there', async () => {
    const app = await atRounds(OFFICER);
    await tap(app, '#round-new', FIRST_SCREEN);
    for (let step = 0; step < 4; step += 1) await next(app);
    const [before, at] = [await drafts(), app.stack.length];
    const answer = app.holdAnswer('save-round');
    await app.page.tap('#round-save');
    await app.page.back();
    await answer.letGo();
    expect([await drafts(), app.stack.length, app.page.$('#round-new') !== null]).toEqual([before + 1, at - 1, true]);
  });

  test('and no answer comes: as soon as may be is the same draft when it is tried again, and is that still when it is opened again', async () => {
    const app = await atRounds(OFFICER);
    await tap(app, '#round-new', FIRST_SCREEN);
    for (let step = 0; step < 4; step += 1) await next(app);
    await choose(app, 2, '#day-now');
    const before = await drafts();
    const lost = app.loseAnswers('save-round');
    await app.page.tap('#round-save');
    lost.mend();
    expect(await drafts()).toBe(before + 1);
    await tap(app, '#round-save', FIRST_SCREEN);
    expect([await drafts(), app.page.$('#round-edit') !== null]).toEqual([before + 1, true]);
    await tap(app, '#round-edit', FIRST_SCREEN);
    await tap(app, '#round-save', FIRST_SCREEN);
    expect(app.page.$('#round-edit')).not.toBeNull();
  });

  test('and no answer comes: what is chosen then is saved, and nobody is told that a colleague saved what they saved themselves', async () => {
    const { id } = await saved(OFFICER, await rounds.addQuestionnaire(), {});
    const app = await form(OFFICER, id);
    await choose(app, 2, '#length-14');
    const lost = app.loseAnswers('save-round');
    await app.page.tap('#round-save');
    lost.mend();
    await choose(app, 2, '#length-7');
    await tap(app, '#round-save');
    expect([app.page.$('#behind'), await daysOf(id)]).toEqual([null, ['none', 14]]);
    await tap(app, '#round-save', FIRST_SCREEN);
    expect(await daysOf(id)).toEqual(['none', 7]);
  });
});

test('of a hundred questionnaires the oldest is asked, without anybody saving it again', async () => {
  const { questionnaires } = await import('../../cloudfunctions/_kit/survey/questionnaires');
  const id = 'the-oldest-of-very-many';
  await rounds.addQuestionnaire('province', { _id: id, savedAt: new Date(0) });
  for (let at = 0; at < 90; at += 1) await rounds.addQuestionnaire('province');
  const app = await atRounds(PROVINCE_ADMIN, 'province');
  await tap(app, '#round-new', FIRST_SCREEN);
  const down = async () => expect((await app.page.reachBottom()).bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  for (let at = 0; at < 3; at += 1) await down();
  expect(app.page.$(`#which-${id}`)).toBeNull();
  await tap(app, '#more', FIRST_SCREEN);
  for (let at = 0; at < 2; at += 1) await down();
  expect(app.page.$('#more')).toBeNull();
  await tap(app, `#which-${id}`);
  for (let step = 0; step < 4; step += 1) await next(app);
  // Going back to what was chosen loses no part that was shown.
  await app.page.tap('#check-0');
  expect(app.page.$(`#which-${id}`)).not.toBeNull();
  for (let step = 0; step < 4; step += 1) await next(app);
  await tap(app, '#round-save', FIRST_SCREEN);
  const round = await rounds.roundOf(app.page.query.id ?? '');
  expect([round.questionnaireId, app.page.text().includes('饭菜够热吗')]).toEqual([id, true]);
  await questionnaires.removeAll({ place: 'province' });
});

describe('a round that is open', () => {
  let round: RoundDocument;
  beforeAll(async () => {
    round = await made.openRound({ grouping: 'grade' });
    const { countTurnout } = await import('../../cloudfunctions/scheduler/jobs/count-turnout');
    const { runJob } = await import('../support/jobs');
    await runJob(countTurnout);
  });

  test('is shown to its officers with 512 lines of turnout, a screen at a time', async () => {
    const app = await atRounds(OFFICER);
    await tap(app, `#round-${round._id}`);
    expect(app.page.text()).toContain('0 / 4860 人领了票');
    let bytes = 0;
    for (let at = 0; at < 5; at += 1) bytes = Math.max(bytes, (await app.page.reachBottom()).bytes);
    expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
    expect(app.page.text()).toContain('第7学院');
  });

  test('is one of many in the list, which comes in parts', async () => {
    for (let at = 0; at < 30; at += 1) await made.openRound({ state: 'draft' });
    const app = await atRounds(OFFICER);
    const before = app.page.$$('#rounds .row').length;
    expect((await app.page.reachBottom()).bytes).toBeLessThanOrEqual(FIRST_SCREEN);
    expect([before, app.page.$$('#rounds .row').length > before]).toEqual([12, true]);
  });
});

test('the province picks some of its schools, and sees at all of them what holds its next round up', async () => {
  const { addFindings } = await import('../../cloudfunctions/_kit/survey/findings');
  await rounds.addQuestionnaire('province');
  const held = {
    _id: 'round-that-holds-up',
    place: 'province',
    questionnaire: CANTEEN,
    closesAt: new Date(Date.now() - DAY),
  };
  await addFindings(held, { _id: `${held._id}:${JILIN.id}`, schoolId: JILIN.id }, [
    { item: 'warm', row: null, positive: 172, n: 390 },
  ]);
  const app = await atRounds(PROVINCE_ADMIN, 'province');
  await tap(app, '#round-new', FIRST_SCREEN);
  await next(app);
  await tap(app, '#who-schools-some');
  await tap(app, `#school-${JILIN.id}`);
  for (let step = 1; step < 4; step += 1) await next(app);
  await tap(app, '#round-save', FIRST_SCREEN);
  await tap(app, '#round-settle');
  // It is kept as a draft, which says at once what it waits for.
  expect(app.page.text()).toContain('草稿');
  expect(app.page.text()).toContain('先看吉林大学');
  await tap(app, '#see-open-findings');
  expect(app.page.text()).toContain('1 项还没定谁来改');
  expect(app.page.get('#open-0').text()).toContain('吉林大学');
  await tap(app, '#open-0');
  await app.page.input('#plan-action', '加两个打菜口');
  await app.page.input('#plan-owner', '饮食中心');
  await tap(app, '#due-14');
  await app.page.tap('#plan-save');
  expect(app.page.text()).toContain('都定了');
  expect(app.page.get('#open-0').text()).toContain('饮食中心');
  await app.page.back();
  await app.page.tap('#round-settle');
  expect(app.page.text()).toContain('自己开始');
});
