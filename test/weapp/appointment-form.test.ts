import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { addSession } from '../support/appointment';
import { phones } from '../support/phones';
import { JILIN } from '../support/schools';
import { tap } from '../support/thrift';
import type { WeappApp } from '../support/weapp-host/launch';

const OFFICER = 'demo-10183-officer';
const DESK = `/packages/appointment/pages/sessions-desk/index?school=${JILIN.id}`;
const FORM = `/packages/appointment/pages/session-form/index?school=${JILIN.id}&id=`;
const DESK_ROUTE = 'packages/appointment/pages/sessions-desk/index';

const { open } = phones({ settleMs: 30_000 });

const stored = async (title: string) => (await sessions.find({ title }).limit(9).get()).data;

/** From the desk to the page on which all of a new session is looked over. */
async function written(title: string): Promise<WeappApp> {
  const officer = await open(OFFICER, DESK);
  await tap(officer, '#session-new');
  await tap(officer, '#which-activity');
  await tap(officer, '#session-next');
  const typed = { '#session-title': title, '#office': '团委', '#host-name': '周文君', '#place': '大活 201' };
  for (const [field, text] of Object.entries(typed)) await officer.page.input(field, text);
  for (let step = 0; step < 4; step += 1) await tap(officer, '#session-next');
  return officer;
}

test('a session whose answers were lost is saved by the next try, also after the form was left, and once', async () => {
  const officer = await written('丢了答复');
  const lost = officer.loseAnswers('save-session');
  await tap(officer, '#session-save');
  expect(await stored('丢了答复')).toHaveLength(1);
  expect(officer.page.$$('#session-save')).toHaveLength(1);
  lost.mend();
  await officer.page.back();
  await tap(officer, '#session-new');
  await tap(officer, '#which-activity');
  for (let step = 0; step < 5; step += 1) await tap(officer, '#session-next');
  await tap(officer, '#session-save');
  expect(officer.page.route).toContain('session-plan');
  expect(await stored('丢了答复')).toMatchObject([{ version: 1, state: 'draft' }]);
});

test('whoever leaves the first step while it asks stays where they went', async () => {
  const officer = await open(OFFICER, DESK);
  await tap(officer, '#session-new');
  const answer = officer.holdAnswer('session-template');
  await officer.page.tap('#session-next');
  await officer.page.back();
  await answer.letGo();
  expect(officer.stack).toEqual([DESK_ROUTE]);
});

describe('while a session is being saved', () => {
  /** Saved or published, and not answered yet. */
  async function saving(title: string, by: '#session-save' | '#session-publish' = '#session-save') {
    const officer = await written(title);
    const answer = officer.holdAnswer('save-session');
    await officer.page.tap(by);
    return { officer, answer };
  }

  test('whoever goes back to the desk stays there, and begins the next session anew', async () => {
    const { officer, answer } = await saving('回到安排');
    await officer.page.back();
    await answer.letGo();
    expect(officer.stack).toEqual([DESK_ROUTE]);
    expect(officer.ui.toasts).toContain('草稿存好了');
    await tap(officer, '#session-new');
    await tap(officer, '#which-activity');
    for (let step = 0; step < 5; step += 1) await tap(officer, '#session-next');
    await tap(officer, '#session-save');
    expect((await stored('回到安排')).map(({ version }) => version)).toEqual([1, 1]);
  });

  test('what is changed is kept, as a change of what was saved', async () => {
    const { officer, answer } = await saving('边存边改');
    await tap(officer, '#page-back');
    await tap(officer, '#closes-2');
    await answer.letGo();
    expect(officer.page.$$('#closes-2')).toHaveLength(1);
    const [before] = await stored('边存边改');
    await tap(officer, '#session-next');
    await tap(officer, '#session-save');
    expect(officer.page.route).toContain('session-plan');
    const after = await stored('边存边改');
    expect(after).toMatchObject([{ _id: before?._id, version: 2 }]);
    expect(after[0]?.closesAt).not.toEqual(before?.closesAt);
  });

  test('what was not looked over is not published', async () => {
    const { officer, answer } = await saving('改了再发', '#session-publish');
    await tap(officer, '#page-back');
    await tap(officer, '#closes-2');
    await answer.letGo();
    expect(await stored('改了再发')).toMatchObject([{ state: 'draft' }]);
    await tap(officer, '#session-next');
    await tap(officer, '#session-publish');
    expect(await stored('改了再发')).toMatchObject([{ state: 'open' }]);
  });

  test('whoever only looks back goes on with the draft that was saved', async () => {
    const { officer, answer } = await saving('只看一眼');
    await tap(officer, '#page-back');
    await answer.letGo();
    await tap(officer, '#closes-2');
    await tap(officer, '#session-next');
    await tap(officer, '#session-save');
    expect(await stored('只看一眼')).toMatchObject([{ version: 2 }]);
  });
});

describe('a draft that a colleague has stored meanwhile', () => {
  /** What is typed here, while they store another place. */
  async function behind() {
    const { _id } = await addSession({ state: 'draft' });
    const officer = await open(OFFICER, `${FORM}${_id}`);
    await tap(officer, '#check-1');
    await officer.page.input('#place', '我写的地方');
    for (let step = 0; step < 4; step += 1) await tap(officer, '#session-next');
    await sessions.updateWhere({ _id }, { place: '同事写的地方', version: 2 });
    return { officer, _id };
  }

  test('is said when one’s own is saved, which stays until theirs is wanted', async () => {
    const { officer, _id } = await behind();
    await tap(officer, '#session-save');
    expect(officer.page.text()).toContain('别人刚存过这份草稿');
    expect(officer.page.get('#check').text()).toContain('我写的地方');
    await tap(officer, '#take-theirs');
    expect(officer.page.get('#check').text()).toContain('同事写的地方');
    await tap(officer, '#check-1');
    await officer.page.input('#place', '大活 305');
    for (let step = 0; step < 4; step += 1) await tap(officer, '#session-next');
    await tap(officer, '#session-save');
    expect(await sessions.get(_id)).toMatchObject({ version: 3, place: '大活 305' });
  });

  test('is shown to whoever comes back to the form, and that it is another', async () => {
    const { officer, _id } = await behind();
    await officer.navigateTo(`${FORM}${_id}`);
    expect(officer.page.get('#check').text()).toContain('同事写的地方');
    expect(officer.page.text()).toContain('这份草稿后来有人存过');
    expect(officer.missing).toEqual([]);
  });
});
