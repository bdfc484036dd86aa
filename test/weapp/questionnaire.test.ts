import { SHIPPED } from '@domain/survey/templates/templates';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { phones } from '../support/phones';
import { JILIN, person } from '../support/schools';
import { tap } from '../support/thrift';
import type { WeappApp } from '../support/weapp-host/launch';

const OFFICER = 'demo-10183-officer';
const ADMIN = 'demo-10183-admin';
const LIST = `/packages/survey/pages/questionnaires/index?place=${JILIN.id}`;

const { cloud, open } = phones({ settleMs: 30_000 });
interface Row {
  id: string;
  version: number;
  draft: boolean;
  title: { 'zh-CN': string };
}
async function ask<T>(action: string, input: object, key = ''): Promise<T> {
  const event = { action, input: { place: JILIN.id, ...input }, ...(key && { key }) };
  return ((await cloud().invoke('survey', event, { openid: ADMIN })) as { data: T }).data;
}
const stored = async () =>
  (await ask<{ questionnaires: Row[] }>('list-questionnaires', { behind: null })).questionnaires;

test('an officer makes a questionnaire from what comes with the app: moves, removes, puts back, asks one more, saves', async () => {
  const app = await open(OFFICER, '/pages/home/index?tab=me');
  await app.page.tap('#go-manage');
  await tap(app, `#questionnaires-${JILIN.id}`);
  await tap(app, '#template-canteen');
  expect(app.page.text()).toContain('最近四周');
  expect(app.page.text()).toContain('只问选了“几乎每天”\u200b“每周几次”\u200b“每周不到一次”的人');
  await tap(app, '#order');
  await tap(app, '#item-2');
  await tap(app, '#move-up');
  expect(app.page.get('#item-1').text()).toMatch(/2\.\s+正在挪.*饭菜的冷热/);
  await tap(app, '#move-up');
  expect(app.page.text()).toContain('排在后面');
  await tap(app, '#move-down');
  await tap(app, '#move-down');
  await tap(app, '#order-done');
  await tap(app, '#item-8');
  await tap(app, '#item-remove');
  expect(app.page.text()).toContain('去掉了');
  expect(app.page.text()).toContain('11 题');
  await tap(app, '#undo');
  expect(app.page.text()).toContain('12 题');
  // The first but one: all rows behind it move by one.
  const whole = app.page.text();
  await tap(app, '#item-1');
  await tap(app, '#item-remove');
  expect(app.page.get('#item-1').text()).toContain('饭菜的冷热');
  await tap(app, '#undo');
  expect(app.page.text()).toBe(whole);
  await tap(app, '#add-single');
  await app.page.input('#item-title', '带过饭回宿舍吃吗？');
  await app.page.input('#part-0', '带过');
  await app.page.input('#part-1', '没带过');
  await tap(app, '#dimension-participation');
  await tap(app, '#part-0-positive');
  await tap(app, '#item-who');
  await tap(app, '#who-eats');
  await tap(app, '#who-value-1');
  await tap(app, '#who-done');
  expect(app.page.text()).toContain('只问选了“几乎每天”\u200b“每周几次”的人');
  for (const language of ['ko', 'en', 'zh-CN']) await tap(app, `#language-${language}`);
  await tap(app, '#item-done');
  await tap(app, '#questionnaire-save');
  await app.page.reachBottom();
  // Two languages were begun by who wrote the template, and one question is in neither.
  expect(app.page.text()).toContain('韩文还没写全');
  await tap(app, '#language-ko');
  await app.page.input('#item-title', '기숙사로 가져가서 먹은 적이 있나요?');
  await app.page.input('#part-0', '있어요');
  await app.page.input('#part-1', '없어요');
  await tap(app, '#language-en');
  await app.page.input('#item-title', 'Did you take food to your room?');
  await app.page.input('#part-0', 'Yes');
  await app.page.input('#part-1', 'No');
  await tap(app, '#item-done');
  expect(app.page.text()).not.toContain('还没写全');
  await app.page.tap('#questionnaire-save');
  expect(await stored()).toMatchObject([{ version: 1, draft: false, title: SHIPPED.canteen.title }]);
  expect(app.missing).toEqual([]);
});

test('what is being written is on the phone when the app is opened again, and is seen as students see it', async () => {
  const app = await open(ADMIN, LIST);
  await tap(app, '#template-blank');
  await tap(app, '#edit-title');
  await app.page.input('#questionnaire-title', '浴室评议');
  await tap(app, '#item-done');
  await tap(app, '#add-scale');
  await app.page.input('#item-title', '水温怎么样？');
  await tap(app, '#item-unused');
  await app.page.input('#item-unused-name', '没洗过');
  await tap(app, '#item-done');
  const kept = Object.fromEntries(app.storage);
  const again = await open(ADMIN, LIST, { storage: kept });
  expect(again.page.text()).toContain('浴室评议');
  await tap(again, '#draft-0');
  await tap(again, '#preview');
  expect(again.page.text()).toContain('水温怎么样？');
  await tap(again, '#answer-6');
  await tap(again, '#preview-next');
  expect(again.page.text()).toContain('看到 1 题');
});

test('what names the union is about it: the switch is not there, and which word it was is said', async () => {
  const app = await open(ADMIN, LIST);
  await tap(app, '#template-blank');
  await tap(app, '#edit-title');
  expect(app.page.$('#questionnaire-union')).toBeTruthy();
  await app.page.input('#questionnaire-title', '学生会办的浴室');
  expect(app.page.$('#questionnaire-union')).toBeFalsy();
  expect(app.page.text()).toContain('里面写到了“学生会”');
  await tap(app, '#item-done');
  expect(app.page.text()).toContain('里面写到了“学生会”');
  await tap(app, '#discard');
});

test('who saves after somebody else is shown that, keeps every word, and decides', async () => {
  const [row] = await stored();
  if (!row) throw new Error('nothing is stored');
  const app = await open(OFFICER, LIST);
  await tap(app, `#questionnaire-${row.id}`);
  await tap(app, '#edit-title');
  await app.page.input('#questionnaire-title', '二食堂评议');
  await tap(app, '#item-done');
  const { questionnaire } = await ask<{ questionnaire: Questionnaire }>('questionnaire', { id: row.id });
  const shorter = { ...questionnaire, items: questionnaire.items.slice(0, -1) };
  const input = { id: row.id, version: row.version, draft: false, questionnaire: shorter };
  await ask('save-questionnaire', input, 'a-key-of-somebody-else');
  await tap(app, '#questionnaire-save');
  expect(app.page.text()).toContain('别人存了第 2 版');
  expect(app.page.text()).toContain('二食堂评议');
  await tap(app, '#take-mine');
  await app.page.tap('#questionnaire-save');
  expect(await stored()).toMatchObject([{ version: 3, title: { 'zh-CN': '二食堂评议' } }]);
});

test('a questionnaire that is taken out can be brought back', async () => {
  const app = await open(OFFICER, LIST);
  const [row] = await stored();
  await tap(app, `#questionnaire-${row?.id}`);
  await app.page.tap('#questionnaire-remove');
  expect(await stored()).toEqual([]);
  await tap(app, '#undo');
  expect(await stored()).toMatchObject([{ id: row?.id, version: 5 }]);
});

test('a vote is ready when every name is written; a title that gets a term is compared as before where somebody says so', async () => {
  const names = ['王芳', '李明', '金哲洙', '古丽', '张伟'];
  const app = await open(OFFICER, LIST);
  await tap(app, '#template-role-model');
  expect(['scale', 'single', 'multiple', 'matrix', 'text'].filter((kind) => app.page.$(`#add-${kind}`))).toEqual([
    'single',
    'multiple',
  ]);
  await tap(app, '#questionnaire-save');
  expect(app.page.text()).toContain('还有中文没写');
  await tap(app, '#item-0');
  expect(app.page.text()).not.toContain('算在哪一项里');
  for (const [at, name] of names.entries()) await app.page.input(`#part-${at}`, name);
  await tap(app, '#item-done');
  await app.page.tap('#questionnaire-save');
  const rows = await stored();
  const kept = async (title: string) => {
    const row = rows.find((one) => one.title['zh-CN'] === title);
    return (await ask<{ questionnaire: Questionnaire }>('questionnaire', { id: row?.id })).questionnaire;
  };
  const vote = await kept('榜样评选');
  const [item] = vote.items;
  expect([vote.vote, item?.kind === 'multiple' && item.options.map(({ label }) => label)]).toEqual([
    true,
    names.map((name) => ({ 'zh-CN': name })),
  ]);
  const again = await open(OFFICER, LIST);
  await tap(again, `#questionnaire-${rows.find(({ title }) => title['zh-CN'] === '二食堂评议')?.id}`);
  await tap(again, '#edit-title');
  await again.page.input('#questionnaire-title', '二食堂评议 2026秋');
  await tap(again, '#questionnaire-compared');
  await tap(again, '#item-done');
  await again.page.tap('#questionnaire-save');
  expect(await kept('二食堂评议')).toMatchObject({ title: { 'zh-CN': '二食堂评议 2026秋' }, comparedAs: '二食堂评议' });
});

test('a name of a student here is pointed at, with what to do; nothing is lost, and without it the questionnaire is saved', async () => {
  const { name } = person<'student'>('demo-10183-student-1').roster;
  const app = await open(OFFICER, LIST);
  await tap(app, '#template-dormitory');
  await tap(app, '#edit-title');
  await app.page.input('#questionnaire-title', `宿舍和${name}`);
  await tap(app, '#item-done');
  await tap(app, '#questionnaire-save');
  expect(app.page.text()).toContain(`“${name}”：这是词语，不是人名`);
  expect(app.page.text()).toContain(`宿舍和${name}`);
  expect(app.page.$('#questionnaire-persons')).toBeTruthy();
  await tap(app, '#names-done');
  await app.page.tap('#questionnaire-park');
  const row = (await stored()).find((one) => one.title['zh-CN'] === `宿舍和${name}`);
  expect(row?.draft).toBe(true);
  const again = await open(OFFICER, LIST);
  await tap(again, `#questionnaire-${row?.id}`);
  await tap(again, '#questionnaire-save');
  await tap(again, '#names-done');
  expect(again.page.get('#edit-names').text()).toContain('1 个词');
  await tap(again, '#edit-title');
  await again.page.input('#questionnaire-title', '宿舍和自习室');
  await tap(again, '#item-done');
  expect(again.page.$('#edit-names')).toBeNull();
  await again.page.tap('#questionnaire-save');
  expect((await stored()).find(({ id }) => id === row?.id)).toMatchObject({ draft: false });
});

/** Students of the school are called by words from now on. */
async function called(...words: string[]): Promise<void> {
  const { nameHashOf, people } = await import('../../cloudfunctions/_kit/people');
  const { data } = await people.find({ 'student.schoolId': JILIN.id }).limit(words.length).get();
  for (const [at, word] of words.entries())
    await people.updateWhere({ _id: data[at]?._id ?? '' }, { nameHash: nameHashOf(JILIN.id, word) });
}

test('ordinary words that students are called by are told at once and said to be words, each or all; who said so is seen, and nobody is asked again', async () => {
  await called('高峰', '文明', '电梯');
  const app = await open(OFFICER, LIST);
  await tap(app, '#template-dormitory');
  await tap(app, '#edit-title');
  await app.page.input('#questionnaire-title', '电梯高峰期的文明');
  await tap(app, '#item-done');
  await tap(app, '#questionnaire-save');
  expect(app.page.text()).toContain('“电梯”：这是词语，不是人名\n名字和开头的话：电梯高峰期的文明');
  await tap(app, '#not-name-0');
  await tap(app, '#names-done');
  expect(app.page.get('#edit-names').text()).toContain('2 个词');
  // Another word is written meanwhile: what was said stays said.
  await tap(app, '#edit-title');
  await app.page.input('#questionnaire-title', '新电梯高峰期的文明');
  await tap(app, '#item-done');
  await tap(app, '#edit-names');
  await tap(app, '#not-names');
  expect(app.page.get('#edit-names').text()).toContain('都说明了');
  await app.page.tap('#questionnaire-save');
  const row = (await stored()).find((one) => one.title['zh-CN'] === '新电梯高峰期的文明');
  expect(row).toMatchObject({ draft: false, version: 1 });
  const again = await open(ADMIN, LIST);
  await tap(again, `#questionnaire-${row?.id}`);
  await again.page.reachBottom();
  expect(again.page.get('#not-names-said').text()).toContain('“电梯”\u200b“高峰”\u200b“文明”');
  await tap(again, '#item-0');
  await tap(again, '#item-required');
  await tap(again, '#item-done');
  await again.page.tap('#questionnaire-save');
  expect((await stored()).find(({ id }) => id === row?.id)).toMatchObject({ draft: false, version: 2 });
});

test('a round that would name a student who came since is not settled: the way leads to where the word is spoken for', async () => {
  const row = (await stored()).find((one) => one.title['zh-CN'] === '新电梯高峰期的文明');
  const day = 86_400_000;
  const wish = {
    ...{ id: null, version: 0, questionnaireId: row?.id, questionnaireVersion: 2, schools: null, grouping: 'none' },
    ...{ eligible: { colleges: null, grades: null, classes: null }, threshold: 0.6, publishesBallots: false },
    opensAt: new Date(Date.now() + day).toISOString(),
    closesAt: new Date(Date.now() + 11 * day).toISOString(),
  };
  const { id } = await ask<{ id: string }>('save-round', wish, 'a-key-of-a-draft-of-it');
  const page = `/packages/survey/pages/round-plan/index?place=${JILIN.id}&id=${id}`;
  const league = await open('demo-10183-league', page);
  await league.page.reachBottom();
  expect(league.page.get('#not-names-said').text()).toContain('“高峰”');
  const app = await open(ADMIN, page);
  await called('新电');
  await tap(app, '#round-settle');
  expect(app.page.text()).toContain('“新电”');
  await tap(app, '#see-names');
  await tap(app, '#edit-names');
  expect(app.page.text()).toContain('“新电”：这是词语，不是人名');
  await league.page.tap('#round-settle');
  expect(league.page.text()).toContain('请学生会的干部打开这份问卷');
  expect(league.page.$('#see-names')).toBeNull();
  // Once that is said of it nobody saves the draft again: who wants to settle it reads what was said, and taps once more.
  await tap(app, '#not-name-0');
  await tap(app, '#names-done');
  await app.page.tap('#questionnaire-save');
  expect(app.page.text()).not.toContain('去问卷里说明');
  await app.page.tap('#round-settle');
  expect(app.page.text()).toContain('看过再定');
  await app.page.reachBottom();
  expect(app.page.get('#not-names-said').text()).toContain('“新电”');
  // Who looked at it before does so again.
  await league.page.tap('#round-settle');
  await league.page.reachBottom();
  expect(league.page.get('#not-names-said').text()).toContain('“新电”');
  expect(await ask('round-plan', { id })).toMatchObject({ state: 'draft' });
  await app.page.tap('#round-settle');
  expect(await ask('round-plan', { id })).toMatchObject({ state: 'planned' });
  // Which version it asks is said there, and where the questionnaire is changed on.
  await app.page.reachBottom();
  expect(app.page.get('#settled').text()).toContain('第 3 版 · ');
  const editor = await open(ADMIN, LIST);
  await tap(editor, `#questionnaire-${row?.id}`);
  expect(editor.page.text()).toContain('定好的那次评议问的是第 3 版，一直不变；这里改了，存成第 4 版。');
});

describe('while a questionnaire is being saved', () => {
  /** At the editor of what is stored, saved and not answered yet; its title is another one each time. */
  async function saving(title: string) {
    const [row] = await stored();
    const app = await open(OFFICER, LIST);
    await tap(app, `#questionnaire-${row?.id}`);
    await tap(app, '#edit-title');
    await app.page.input('#questionnaire-title', title);
    await tap(app, '#item-done');
    const answer = app.holdAnswer('save-questionnaire');
    await app.page.tap('#questionnaire-save');
    return { app, answer, next: (row?.version ?? 0) + 1 };
  }

  test('what is written is kept, as a change of what was saved', async () => {
    const { app, answer, next } = await saving('二食堂的早饭');
    await tap(app, '#edit-title');
    await app.page.input('#questionnaire-title', '二食堂的晚饭');
    await answer.letGo();
    await tap(app, '#item-done');
    expect(app.page.text()).toContain('二食堂的晚饭');
    expect((await stored())[0]).toMatchObject({ version: next, title: { 'zh-CN': '二食堂的早饭' } });
    await app.page.tap('#questionnaire-save');
    expect((await stored())[0]).toMatchObject({ version: next + 1, title: { 'zh-CN': '二食堂的晚饭' } });
  });

  test('whoever opens an item and changes nothing stays there, and finds the questionnaire as it was saved', async () => {
    const { app, answer, next } = await saving('二食堂的午饭');
    await tap(app, '#item-0');
    await answer.letGo();
    expect(app.page.$('#item-title')).toBeTruthy();
    await tap(app, '#item-done');
    expect([app.page.text().includes('二食堂的午饭'), app.page.$('#discard')]).toEqual([true, null]);
    await tap(app, '#item-0');
    await tap(app, '#item-required');
    await tap(app, '#item-done');
    await app.page.tap('#questionnaire-save');
    expect((await stored())[0]).toMatchObject({ version: next + 1, title: { 'zh-CN': '二食堂的午饭' } });
  });

  const isAtList = (app: WeappApp) =>
    expect([app.stack.length, app.page.$('#template-canteen') !== null]).toEqual([1, true]);

  test('whoever goes back to the list stays there', async () => {
    const { app, answer, next } = await saving('二食堂的夜宵');
    await app.page.back();
    await answer.letGo();
    isAtList(app);
    expect((await stored())[0]).toMatchObject({ version: next, title: { 'zh-CN': '二食堂的夜宵' } });
  });

  test('whoever throws away what they changed writes over nothing that was saved', async () => {
    const { app, answer, next } = await saving('二食堂的点心');
    await tap(app, '#discard');
    await answer.letGo();
    isAtList(app);
    const [row] = await stored();
    expect(row).toMatchObject({ version: next, title: { 'zh-CN': '二食堂的点心' } });
    await tap(app, `#questionnaire-${row?.id}`);
    expect(app.page.text()).toContain('二食堂的点心');
  });

  test('whoever went back stays there too when it is refused for a name, or taken out', async () => {
    await called('夜宵券');
    const { app, answer } = await saving('二食堂的夜宵券');
    await app.page.back();
    await answer.letGo();
    isAtList(app);
    const [row] = await stored();
    await app.page.tap(`#questionnaire-${row?.id}`);
    await tap(app, '#discard');
    const removed = app.holdAnswer('remove-questionnaire');
    await app.page.tap('#questionnaire-remove');
    await app.page.back();
    await removed.letGo();
    isAtList(app);
  });

  test('whoever looks at an item of what they take out comes back to the list', async () => {
    const [row] = await stored();
    const app = await open(OFFICER, LIST);
    await tap(app, `#questionnaire-${row?.id}`);
    const removed = app.holdAnswer('remove-questionnaire');
    await app.page.tap('#questionnaire-remove');
    await tap(app, '#item-0');
    await removed.letGo();
    expect(app.stack.length).toBe(3);
    await app.page.back();
    isAtList(app);
  });
});
