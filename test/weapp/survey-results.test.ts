import { schoolTime } from '@domain/core/school-clock';
import { phones } from '../support/phones';
import { JILIN } from '../support/schools';
import { about, CANTEEN_ITEMS } from '../support/survey';
import { TWELVE } from '../support/survey-questions';
import { FIRST_SCREEN, tap } from '../support/thrift';

const OFFICER = 'demo-10183-officer';
const ADMIN = 'demo-10183-admin';
const STUDENT = 'demo-10183-student-1';
const LEAGUE = 'demo-10183-league';
const DAY = 86_400_000;
const LIST = `/packages/survey/pages/results-list/index?school=${JILIN.id}`;

const { open, cloud } = phones({ settleMs: 30_000 });
let counted: typeof import('../support/survey-results');
let random: typeof import('../support/survey-random');

beforeAll(async () => {
  counted = await import('../support/survey-results');
  random = await import('../support/survey-random');
});

test('results of twelve items come a chart at a time, with what they were before, and as a table', async () => {
  const ballots = (seed: number) => [random.ballotsOf(TWELVE.items, 50, seed)];
  const more = { questionnaire: TWELVE, publishesBallots: true };
  // The earlier one closed half an hour after midnight on the first of a month, which for UTC was in the month before.
  const first = new Date(`${schoolTime(new Date()).subtract(1, 'month').format('YYYY-MM')}-01T00:30:00+08:00`);
  const earlier = { opensAt: new Date(first.getTime() - 10 * DAY), closesAt: first };
  await counted.countedRound(ballots(1), { ...more, ...earlier, threshold: 0.6 });
  const { round } = await counted.countedRound(ballots(2), more);
  // From the list of one's own, at once; the older ones too.
  const app = await open(STUDENT, '/packages/survey/pages/mine/index');
  await tap(app, '#go-results', FIRST_SCREEN);
  await app.page.back();
  await tap(app, `#round-${round._id}`, FIRST_SCREEN);
  expect(app.page.text()).toContain('/ 60 人作答');
  expect(app.page.get('#asked').text()).toBe('问的是：全校');
  expect(app.page.get('#threshold').text()).toMatch(/低于 50% 要整改.*上次是 60%/);
  for (let at = 0; at < 8; at += 1) expect((await app.page.reachBottom()).bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  expect(app.page.text()).toContain('从前和这次');
  expect(app.page.text()).toContain(schoolTime(first).format('YYYY年M月'));
  expect(app.page.text()).toContain('0 人领了票');

  expect(app.page.text()).toContain('存成表格');
  expect([app.missing, app.errors]).toEqual([[], []]);
});

test('results in groups are looked at group by group', async () => {
  const { people } = await import('../../cloudfunctions/_kit/people');
  const { data } = await people.find({ 'student.schoolId': JILIN.id }).limit(60).field({ _id: true }).get();
  for (const [at, { _id }] of data.entries()) await people.updateWhere({ _id }, { 'student.grade': 2023 + (at % 2) });
  const { round, part } = await counted.countedRound(
    [random.ballotsOf(CANTEEN_ITEMS, 30, 5), random.ballotsOf(CANTEEN_ITEMS, 28, 6)],
    { questionnaire: about('分组的评议'), grouping: 'grade' },
  );
  const app = await open(STUDENT, LIST);
  await tap(app, `#round-${round._id}`);
  expect(part.groups.length).toBeGreaterThan(1);
  await tap(app, '#group');
  // The share of a list stands there as in the findings, with its interval.
  expect(app.page.$('#positive-eats')).not.toBeNull();
  expect(app.page.text()).toContain('选“吃过”的');
  // Every figure of the page is another.
  await tap(app, '#groups-0', FIRST_SCREEN);
});

test('a group of which fewer than half answered bears the badge, though of the school more did', async () => {
  const { round } = await counted.countedRound(
    [random.ballotsOf(CANTEEN_ITEMS, 30, 5), random.ballotsOf(CANTEEN_ITEMS, 12, 6)],
    { questionnaire: about('一个组答得少的评议'), grouping: 'grade' },
  );
  const app = await open(STUDENT, LIST);
  await tap(app, `#round-${round._id}`);
  expect(app.page.text()).not.toContain('作答不到一半');
  for (const [at, isThin] of [false, true].entries()) {
    await tap(app, '#group');
    await tap(app, `#groups-${at}`, FIRST_SCREEN);
    expect(app.page.$('#group-thin') !== null).toBe(isThin);
  }
});

test('what students wrote is read text by text, and then everybody reads what was released', async () => {
  const texts = { own: Array.from({ length: 30 }, (_none, at) => `第 ${at + 1} 条：晚上七点以后没有热菜。`) };
  const { round } = await counted.countedRound(
    [random.ballotsOf(CANTEEN_ITEMS, 50, 7)],
    { questionnaire: about('有话说的评议') },
    texts,
  );
  const app = await open(OFFICER, LIST);
  await tap(app, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await app.page.reachBottom();
  await tap(app, '#review');
  expect(app.page.text()).toContain('还有 30 条没看');
  await tap(app, '#withhold');
  await tap(app, '#why-danger');
  // Nobody can be asked who wrote it: what to do now, and then what was done.
  expect(app.page.text()).toContain('看不出是谁写的');
  await tap(app, '#confirm');
  expect(app.page.text()).toContain('写一句，校团委要看');
  await app.page.input('#remark', '告诉了心理中心');
  await tap(app, '#confirm');
  for (let at = 0; at < 25; at += 1) await tap(app, '#release');
  expect(app.page.text()).toContain('还有 4 条没看');
  await cloud().fire('scheduler', 'every-minute'); // how many are public is counted once a minute
  const student = await open(STUDENT, LIST);
  await tap(student, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await student.page.reachBottom();
  expect(student.page.$('#review')).toBeNull();
  await tap(student, '#texts');
  const before = student.page.$$('#texts .said').length;
  // A page of texts, as long as people wrote.
  await tap(student, '#more', FIRST_SCREEN);
  expect(student.page.$$('#texts .said').length).toBeGreaterThan(before);
  expect(student.page.$('#texts .chip')).toBeNull();
  expect(student.page.text()).toContain('收到 30 条：公开 25，不公开 1，还没看 4');
  expect(student.page.text()).toContain('每种原因满10条才分开说');
  // The youth league sees what was withheld and why, and may publish it after all.
  const league = await open(LEAGUE, LIST);
  await tap(league, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await league.page.reachBottom();
  await tap(league, '#withheld');
  expect(league.page.text()).toContain('有人有危险');
  expect(league.page.text()).toContain('告诉了心理中心');
  await tap(league, '#texts .chip-tap');
  await tap(league, '#release-do');
  expect(league.page.text()).toContain('没有不公开的');
});

test('what is withheld for a danger since the league opened the page is seen before it is made public', async () => {
  const ballots = [random.ballotsOf(CANTEEN_ITEMS, 50, 7)];
  const said = { own: ['我不想活了。'] };
  const { round } = await counted.countedRound(ballots, { questionnaire: about('后来看出来的评议') }, said);
  const desk = await open(OFFICER, LIST);
  await tap(desk, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await desk.page.reachBottom();
  await tap(desk, '#review');
  await tap(desk, '#withhold');
  await tap(desk, '#why-off-topic');
  await tap(desk, '#confirm');
  const league = await open(LEAGUE, LIST);
  await tap(league, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await league.page.reachBottom();
  await tap(league, '#withheld');
  expect(league.page.text()).not.toContain('有人有危险');
  const call = (action: string, input: object, openid: string) =>
    cloud().invoke('survey', { action, input, key: `danger-${action}-0123456789` }, { openid });
  const asked = { round: round._id, school: JILIN.id, after: '' };
  const { data } = (await call('withheld-texts', asked, LEAGUE)) as { data: { texts: { id: string }[] } };
  const decision = { id: data.texts[0]?.id, why: 'danger', remark: '告诉了心理中心' };
  expect(await call('decide-text', decision, OFFICER)).toMatchObject({ ok: true });
  await tap(league, '#texts .chip-tap');
  await tap(league, '#release-do', FIRST_SCREEN); // the list comes anew
  expect(league.page.$('#release-do')).toBeNull();
  expect(league.page.text()).toContain('有人有危险');
  expect(league.page.text()).toContain('告诉了心理中心');
  await tap(league, '#texts .chip-tap');
  await tap(league, '#release-do');
  expect(league.page.text()).toContain('没有不公开的');
});

test('what was released can be taken back, and by a head of the union counting again be asked for', async () => {
  const { round } = await counted.countedRound(
    [random.ballotsOf(CANTEEN_ITEMS, 50, 7)],
    { questionnaire: about('再数一次的评议') },
    { own: ['晚上七点以后没有热菜。'] },
  );
  const app = await open(OFFICER, LIST);
  await tap(app, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await app.page.reachBottom();
  await tap(app, '#review');
  await tap(app, '#release');
  await app.page.back();
  await tap(app, '#texts');
  await tap(app, '#texts .chip');
  await tap(app, '#back-do');
  await tap(app, '#why-names');
  await tap(app, '#back-do');
  expect(app.page.text()).not.toContain('晚上七点以后没有热菜。');
  // Only the heads of a union have anything counted again.
  await app.page.back();
  expect(app.page.$('#recount')).toBeNull();
  const head = await open(ADMIN, LIST);
  await tap(head, `#round-${round._id}`);
  for (let at = 0; at < 4; at += 1) await head.page.reachBottom();
  await tap(head, '#recount');
  await head.page.input('#recount-reason', '有人少数了一票');
  await tap(head, '#recount-do');
  expect(head.page.text()).toContain('一分钟后开始数');
});

test('what is withheld goes on behind the first twenty, and one that came later is released and goes alone', async () => {
  const texts = { own: Array.from({ length: 23 }, (_none, at) => `第 ${at + 1} 条：骂人的话。`) };
  const ballots = [random.ballotsOf(CANTEEN_ITEMS, 50, 7)];
  const { round, part } = await counted.countedRound(ballots, { questionnaire: about('不公开的很多') }, texts);
  const { surveyTexts } = await import('../../cloudfunctions/_kit/survey/texts');
  await surveyTexts.updateAll({ partId: part._id }, { state: 'withheld', why: 'insult', by: 'somebody' });
  const app = await open(LEAGUE, `/packages/survey/pages/withheld-texts/index?round=${round._id}&school=${JILIN.id}`);
  const shown = () => app.page.$$('#texts .said').map((one) => one.text());
  expect(shown()).toHaveLength(20);
  // Without a network it says so, and what is there stays.
  await app.setOnline(false);
  await app.page.tap('#more');
  expect(shown()).toHaveLength(20);
  await app.setOnline(true);
  await tap(app, '#more', FIRST_SCREEN);
  const all = shown();
  expect([all.length, new Set(all).size]).toEqual([23, 23]);
  expect(app.page.$('#more')).toBeNull();
  const { data } = await surveyTexts.find({ partId: part._id }).limit(100).get();
  const ids = data.map(({ _id }) => _id).sort();
  for (const [at, id] of [ids.at(-1), ids[0]].entries()) {
    // However long the list is, what opens above it costs no more than elsewhere.
    await tap(app, `#release-${id}`);
    await tap(app, '#release-do');
    expect(shown()).toEqual(at === 0 ? all.slice(0, -1) : all.slice(1, -1));
    expect((await surveyTexts.get(id as string))?.state).toBe('released');
  }
  await surveyTexts.updateAll({ partId: part._id }, { state: 'released', why: null, office: '权益部' });
  const desk = await open(OFFICER, `/packages/survey/pages/released-texts/index?round=${round._id}&school=${JILIN.id}`);
  await tap(desk, `#back-${ids[1]}`);
  expect(desk.page.$('#back-do')).not.toBeNull();
});
