import { TINY_JPEG } from '../support/jpeg';
import { phones } from '../support/phones';
import type { WeappApp } from '../support/weapp-host/launch';

const FILE = '/packages/case/pages/file/index';
const TEXT = '三号楼外墙又掉了一大块砖，下面就是去食堂的路。';

const { cloud, open } = phones();

const ask = async (openid: string, action: string, input: object, key = `fourth-${action}-${openid}`) =>
  (await cloud().invoke('case', { action, key, input }, { openid })) as { data: { id: string } };

/** As many with danger as a day holds; the last of them. */
async function threeOf(openid: string): Promise<string> {
  let last = '';
  for (const n of [1, 2, 3]) {
    const input = { topic: 'safety', text: `三号楼外墙掉砖，第 ${n} 处。`, place: '', danger: true, photos: [] };
    last = (await ask(openid, 'file', input, `fourth-danger-${openid}-${n}`)).data.id;
  }
  return last;
}

/** On the last look, with danger. */
async function written(openid: string): Promise<WeappApp> {
  const files = { 'wxfile://tmp/wall.jpg': TINY_JPEG };
  const app = await open(openid, FILE, { files });
  await app.page.tap('#danger-choice');
  await app.page.tap('#topic-safety');
  await app.page.input('#case-text', TEXT);
  return app;
}

test('goes on in the case in which the desk asks: in the very sheet, below what was being written there; photos do not, and it says so', async () => {
  const openid = 'demo-10183-student-1';
  const id = await threeOf(openid);
  await ask('demo-10183-officer', 'ask', { id, say: { text: '是哪一面墙？' } });
  const app = await written(openid);
  app.storage.set(`letter-${id}-more`, '朝南的一面。');
  await app.page.tap('#photo-add');
  await app.page.tap('#next-step');
  await app.page.tap('#next-step');
  await app.page.tap('#send-case');
  expect(app.page.text()).toContain('照片补不进去');
  await app.page.tap('#add-to-open');
  await app.page.tap('#supplement');
  expect(app.page.text()).toContain('是哪一面墙？');
  expect(app.page.get('#letter-text').value).toBe(`朝南的一面。\n${TEXT}`);
  await app.page.tap('#letter-send');
  expect(app.page.get('#timeline').text()).toContain(TEXT);
});

test('about the union goes on in none that the union reads: not when it was written so, and not when that is said after the refusal', async () => {
  const openid = 'demo-10183-student-2';
  await threeOf(openid);
  const app = await written(openid);
  await app.page.tap('#next-step');
  await app.page.tap('#next-step');
  await app.page.tap('#about-union-choice');
  await app.page.tap('#send-case');
  expect(app.page.get('#danger-full').text()).toContain('看的人不一样');
  expect(app.page.$$('#add-to-open')).toHaveLength(0);
  await app.page.tap('#call-110');
  expect(app.ui.phoned).toEqual(['110']);
  await app.page.tap('#about-union-choice');
  await app.page.tap('#send-case');
  expect(app.page.get('#danger-full').text()).toContain('第 3 处');
  expect(app.page.$$('#add-to-open')).toHaveLength(1);
  await app.page.tap('#about-union-choice');
  expect(app.page.$$('#add-to-open')).toHaveLength(0);
  expect(app.page.$$('#send-case')).toHaveLength(1);
});

test('says which department reads the case that is open beside the desk', async () => {
  const openid = 'demo-10183-student-3';
  await threeOf(openid);
  const { data } = (await cloud().invoke('case', { action: 'mine', input: {} }, { openid })) as unknown as {
    data: { cases: { id: string; danger: boolean }[] };
  };
  for (const { id } of data.cases.filter(({ danger }) => danger))
    await ask('demo-10183-officer', 'assign', { id, say: { department: '后勤保障处' } }, `assign-${id}`);
  const app = await written(openid);
  await app.page.tap('#next-step');
  await app.page.tap('#next-step');
  await app.page.tap('#send-case');
  expect(app.page.get('#danger-full').text()).toContain('后勤保障处也看得到这件');
  expect(app.page.$$('#add-to-open')).toHaveLength(1);
});

test('with what was begun before is more than is sent: nothing is cut, the sheet says so, and it goes once it is shorter', async () => {
  const openid = 'demo-10184-student-1';
  const id = await threeOf(openid);
  const app = await written(openid);
  // Kept where an earlier version of the app kept it.
  app.storage.set(`letter-${id}-add`, '早上'.repeat(995));
  await app.page.tap('#next-step');
  await app.page.tap('#next-step');
  await app.page.tap('#send-case');
  await app.page.tap('#add-to-open');
  await app.page.tap('#supplement');
  const { value } = app.page.get('#letter-text');
  expect([String(value).startsWith('早上早上'), String(value).endsWith(TEXT)]).toEqual([true, true]);
  await app.page.input('#letter-text', `${value}快来。`);
  expect(app.page.get('#letter-text').value).toBe(`${value}快来。`);
  expect(app.page.text()).toContain('最多 2000 个字');
  await app.page.tap('#letter-send');
  expect(app.page.$$('#letter-text')).toHaveLength(1);
  await app.page.input('#letter-text', TEXT);
  expect(app.page.text()).not.toContain('最多 2000 个字');
  await app.page.tap('#letter-send');
  expect(app.page.get('#timeline').text()).toContain(TEXT);
});
