import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import { demoApplication, demoAttendance, demoSession } from '../../tools/seed/demo/appointment';
import { phones } from '../support/phones';
import { FIRST_SCREEN, tap } from '../support/thrift';
import type { WeappApp } from '../support/weapp-host/launch';

const OFFICER = 'demo-10183-officer';
const ADMIN = 'demo-10183-admin';
const SCHOOL = '4122010183';
const MANY = 60;
/** Above this much a cloud function is better not called with. */
const CALLED_WITH = 256 * 1024;
const page = (id: string) => `/packages/appointment/pages/write-minutes/index?id=${id}`;
const titleOf = (nth: number) => `第 ${nth} 件带来的事`;

const { open, cloud } = phones({ settleMs: 30_000 });

/** A session that took place, to which somebody who was there brought so many cases. */
async function brought(id: string, many: number): Promise<void> {
  const { sessions } = await import('../../cloudfunctions/_kit/appointment/sessions');
  const { applications } = await import('../../cloudfunctions/_kit/appointment/applications');
  const { attendances } = await import('../../cloudfunctions/_kit/appointment/attendances');
  const { demoCases } = await import('../../tools/seed/demo/cases');
  const { person } = await import('../support/schools');
  const { cases } = await import('../../cloudfunctions/_kit/case/store');
  const { demoPersonId } = await import('../../tools/seed/documents');
  const student = person<'student'>('demo-10183-student-1');
  const desk = { officer: person<'officer'>(OFFICER), admin: person<'union-admin'>(ADMIN), department: undefined };
  const [one] = demoCases([student], desk, new Date()).filter(({ aboutUnion }) => !aboutUnion);
  if (!one) throw new Error('no case');
  const all = Array.from({ length: many }, (_, nth) => {
    const _id = `${id}-${10_000 + nth}`;
    return { ...one, _id, number: _id, title: titleOf(nth) };
  });
  const session = demoSession({
    ...{ _id: id, schoolId: SCHOOL, startsAt: new Date(Date.now() - 86_400_000), state: 'held' as const },
  });
  const who = demoPersonId(student);
  await sessions.add(session);
  await cases.addAll(all);
  await applications.add(demoApplication(session, who, { caseIds: all.map(({ _id }) => _id) }));
  await attendances.add(demoAttendance(session, who));
}

/** Writes what was said, and comes to the step of the cases. */
async function atOutcomes(officer: WeappApp): Promise<void> {
  await officer.page.input('#minutes-text', '谈了宿舍暖气和浴室的开放时间，学校逐条答复。');
  await tap(officer, '#minutes-next');
  await tap(officer, '#minutes-next');
}

const rows = (app: WeappApp) => app.page.$$('.blk').length;

test('of sixty brought cases two are written about and the rest is said in one tap; what is left and come back to is there; nothing of it is dear', async () => {
  await brought('many-brought', MANY);
  const officer = await open(OFFICER, page('many-brought'));
  await atOutcomes(officer);
  expect(officer.page.get('#outcomes-each').text()).toContain(`共 ${MANY} 件，还没写 ${MANY} 件`);
  // Nothing counts as not spoken of that nobody has called so.
  await tap(officer, '#minutes-next');
  expect(officer.page.text()).toContain(`带来的事还有 ${MANY} 件没写`);
  await tap(officer, '#outcomes-each');
  expect(rows(officer)).toBe(12);
  for (let more = 0; more < 5; more += 1)
    expect((await officer.page.reachBottom()).bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  expect(rows(officer)).toBe(MANY);
  await officer.page.input('#outcome-0', '后勤周五前来修暖气。');
  await tap(officer, '#outcome-row-40');
  await officer.page.input('#outcome-40', '好');
  await tap(officer, '#outcome-row-41');
  await tap(officer, '#outcome-41-unspoken');

  // The phone was put away in the midst of it: what is left stands first, and what was begun is there.
  const again = await open(OFFICER, page('many-brought'), { storage: Object.fromEntries(officer.storage) });
  await tap(again, '#minutes-next');
  await tap(again, '#minutes-next');
  await tap(again, '#outcomes-rest');
  expect(again.page.get('#outcomes-each').text()).toContain(`共 ${MANY} 件，还没写 1 件`);
  expect(again.page.$$('#outcomes-rest')).toHaveLength(0);
  await tap(again, '#minutes-next');
  await tap(again, '#outcomes-each');
  expect(again.page.get('#outcome-0').value).toBe('好');
  await again.page.input('#outcome-0', '食堂价格每月公布。');
  await tap(again, '#outcomes-done');
  await tap(again, '#minutes-next');
  const text = again.page.text();
  expect(text).toContain(`共 ${MANY} 件，写了 2 件`);
  expect(text.indexOf('食堂价格每月公布。')).toBeLessThan(text.indexOf('这次没谈到'));
  await again.page.tap('#minutes-next');
  expect(again.page.route).not.toContain('write-minutes');

  const admin = await open(ADMIN, page('many-brought'));
  expect(admin.firstSetDataBytes(admin.page.route)).toBeLessThanOrEqual(FIRST_SCREEN);
  for (let more = 0; more < 10; more += 1)
    expect((await admin.page.reachBottom()).bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  for (const nth of [0, 20, 40, 59]) expect(admin.page.text()).toContain(titleOf(nth));
  await admin.page.tap('#minutes-publish');
  const { minutes } = await import('../../cloudfunctions/_kit/appointment/minutes');
  const [version] = (await minutes.get('many-brought'))?.versions ?? [];
  expect(version?.outcomes).toHaveLength(MANY);
  expect(version?.outcomes.filter(({ text: said }) => said !== null)).toHaveLength(2);
  expect(officer.missing.concat(again.missing, admin.missing)).toEqual([]);
});

test('more than minutes hold in words is said where it is written and before it is sent; nothing is lost, and one less goes out within what a call may carry', async () => {
  const most = MINUTES_LIMITS.outcomesSaid;
  await brought('most-brought', most + 20);
  const outcomes = Object.fromEntries(
    Array.from({ length: most }, (_, nth) => [
      `most-brought-${10_000 + nth}`,
      '后勤周五前来看，修不好就换，'.repeat(7),
    ]),
  );
  const text = '谈了很多。'.repeat(300);
  const kept = { version: 0, text, promises: [], outcomes, reason: '', offices: [] };
  const officer = await open(OFFICER, page('most-brought'), { storage: { 'minutes-most-brought': kept } });
  await tap(officer, '#minutes-next');
  await tap(officer, '#minutes-next');
  await tap(officer, '#outcomes-rest');
  await tap(officer, '#outcomes-each');
  for (let more = 0; more < 10; more += 1) await officer.page.reachBottom();
  await tap(officer, `#outcome-row-${most}`);
  await tap(officer, `#outcome-${most}-unspoken`);
  await officer.page.input(`#outcome-${most}`, '这是多出来的一件。');
  const what = `最多给 ${most} 件写结果，现在写了 ${most + 1} 件。把 1 件改成“这次没谈到”`;
  expect(officer.page.text()).toContain(what);
  await tap(officer, '#outcomes-done');
  await tap(officer, '#minutes-next');
  expect(officer.page.route).toContain('write-minutes');
  expect(officer.page.text()).toContain(what);
  await tap(officer, '#outcomes-each');
  for (let more = 0; more < 10; more += 1) await officer.page.reachBottom();
  await tap(officer, '#outcome-row-3');
  await tap(officer, '#outcome-3-unspoken');
  await tap(officer, '#outcomes-done');
  const before = cloud().calls().length;
  await tap(officer, '#minutes-next');
  await officer.page.tap('#minutes-next');
  expect(officer.page.route).not.toContain('write-minutes');
  expect(cloud().calls().length).toBeGreaterThan(before);
  const { minutes } = await import('../../cloudfunctions/_kit/appointment/minutes');
  const stored = await minutes.get('most-brought');
  expect(stored?.pending?.outcomes.filter((one) => one.text !== null)).toHaveLength(most);
  expect(stored?.pending?.outcomes.at(-1)).toBeDefined();
  expect(stored?.pending?.text).toBe(text);
});

/** Writes all of minutes, and comes to where they are handed on. */
async function toCheck(app: WeappApp, text: string): Promise<void> {
  await app.page.input('#minutes-text', text);
  await tap(app, '#minutes-next');
  await tap(app, '#minutes-next');
  await tap(app, '#outcomes-rest');
  await tap(app, '#minutes-next');
}

async function pendingText(id: string): Promise<string | undefined> {
  const { minutes } = await import('../../cloudfunctions/_kit/appointment/minutes');
  return (await minutes.get(id))?.pending?.text;
}

const THEIRS = '学校逐条答复了，暖气下周开始修。';
const OWN = '谈了宿舍暖气和浴室的开放时间。';

test('what somebody handed in while another one wrote is not replaced unseen: it is read first, all of it, and then who wrote gets on', async () => {
  await brought('moved-while', 7);
  const officer = await open(OFFICER, page('moved-while'));
  const admin = await open(ADMIN, page('moved-while'));
  await toCheck(admin, THEIRS);
  await admin.page.tap('#minutes-next');
  await toCheck(officer, OWN);
  await officer.page.tap('#minutes-next');
  expect(await pendingText('moved-while')).toBe(THEIRS);
  expect(officer.page.get('#shown-text').text()).toContain(THEIRS);

  // A page that does not scroll has no end that could be reached.
  expect(officer.page.text()).not.toContain(titleOf(6));
  await tap(officer, '#outcomes-more');
  expect(officer.page.text()).toContain(titleOf(6));
  expect(officer.page.$$('#outcomes-more')).toHaveLength(0);

  await tap(officer, '#minutes-edit', FIRST_SCREEN);
  expect(officer.page.get('#minutes-text').value).toBe(OWN);
  for (const _step of ['text', 'promises', 'outcomes']) await tap(officer, '#minutes-next');
  await officer.page.tap('#minutes-next');
  expect(await pendingText('moved-while')).toBe(OWN);
  expect(officer.page.route).not.toContain('write-minutes');
  expect(officer.missing.concat(admin.missing)).toEqual([]);
});

test('who wrote while others made minutes public is asked why these are corrected', async () => {
  await brought('public-by-now', 1);
  const officer = await open(OFFICER, page('public-by-now'));
  const admin = await open(ADMIN, page('public-by-now'));
  await toCheck(admin, THEIRS);
  await admin.page.tap('#minutes-next');
  const league = await open('demo-10183-league', page('public-by-now'));
  await league.page.tap('#minutes-publish');
  await toCheck(officer, OWN);
  await officer.page.tap('#minutes-next');
  expect(officer.page.$$('#minutes-reason')).toHaveLength(1);
  await officer.page.input('#minutes-reason', '写漏了浴室');
  for (const _step of ['text', 'promises', 'outcomes']) await tap(officer, '#minutes-next');
  await officer.page.tap('#minutes-next');
  expect(await pendingText('public-by-now')).toBe(OWN);
});

test('the newest is shown to who asks for it, from the check and in the editor, and stays when the phone was locked', async () => {
  await brought('dropped-older', 1);
  const officer = await open(OFFICER, page('dropped-older'));
  await toCheck(officer, THEIRS);
  await officer.page.tap('#minutes-next');
  const older = { version: 0, text: OWN, promises: [], outcomes: {}, reason: '', offices: [] };
  const olderKept = () => open(OFFICER, page('dropped-older'), { storage: { 'minutes-dropped-older': older } });

  const atCheck = await olderKept();
  await toCheck(atCheck, OWN);
  await atCheck.page.tap('#use-new');
  expect(atCheck.page.get('#minutes-text').value).toBe(THEIRS);

  const inEditor = await olderKept();
  for (const _step of ['text', 'promises']) await tap(inEditor, '#minutes-next');
  await tap(inEditor, '#outcomes-each');
  await tap(inEditor, '#outcomes-done');
  await tap(inEditor, '#use-new', FIRST_SCREEN);
  await inEditor.hide();
  await inEditor.show();
  expect(inEditor.page.get('#minutes-text').value).toBe(THEIRS);
  expect(inEditor.page.$$('#use-new')).toHaveLength(0);
});

test('all that can be brought to one session goes out at once within what a call may carry', async () => {
  const { wishOf } = await import('@/features/appointment/minutes/minutes-wish');
  const { randomUUID } = await import('node:crypto');
  const ids = Array.from({ length: MINUTES_LIMITS.outcomes }, () => randomUUID().replaceAll('-', ''));
  const said = '谈'.repeat(MINUTES_LIMITS.outcomeMax);
  const view = { session: { id: 's' }, version: 1, cases: ids.map((id) => ({ id, title: '' })), outcomes: [] };
  const draft = {
    ...{ version: 1, text: '谈'.repeat(MINUTES_LIMITS.textMax), promises: [], reason: '', offices: [] },
    outcomes: Object.fromEntries(ids.map((id, nth) => [id, nth < MINUTES_LIMITS.outcomesSaid ? said : null])),
  };
  const wish = wishOf(draft, view as unknown as Parameters<typeof wishOf>[1]);
  expect(wish.outcomes).toHaveLength(MINUTES_LIMITS.outcomes);
  expect(Buffer.byteLength(JSON.stringify(wish))).toBeLessThanOrEqual(CALLED_WITH);
});
