import { readSeatText } from '@domain/appointment/seat-code';
import { seatOf } from '../../cloudfunctions/_kit/appointment/attendances';
import { addAttendance, addDrawn, addSession, studentOf } from '../support/appointment';
import { phones } from '../support/phones';
import { person } from '../support/schools';
import { TAP, tap } from '../support/thrift';
import type { WeappApp } from '../support/weapp-host/launch';

const STUDENT = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';
const SOON = 'demo-10183-door-soon';
const PAGES = '/packages/appointment/pages';

/** What the officer's camera sees. */
let held = '';
const { open } = phones({ answers: { scanCode: () => held } });
beforeAll(async () => {
  const { seedAbsences, seedDoors } = await import('../../tools/seed/demo/door');
  const [student, admin] = [person<'student'>(STUDENT), person<'union-admin'>('demo-10183-admin')];
  await seedDoors(student, admin, new Date());
  const others = [1, 2, 3].map((nth) => person<'student'>(`demo-10184-student-${nth}`));
  const staff = { officer: person<'officer'>('demo-10184-officer'), admin: person<'union-admin'>('demo-10184-admin') };
  await seedAbsences(others, staff, new Date());
});

const ticketPage = () => open(STUDENT, `${PAGES}/ticket/index?id=${SOON}`);
const doorPage = () => open(OFFICER, `${PAGES}/door/index?id=${SOON}`);

const codeOn = (app: WeappApp): string => app.page.get('#ticket-code').text().replace(/\s/g, '');
const countOn = (app: WeappApp): string => app.page.get('#door-count').text();

test('a ticket shows time and place, and a code that the door takes, typed or scanned, once', async () => {
  const phone = await ticketPage();
  const words = phone.page.text();
  for (const part of ['抽中了', '你排第 5，共 12 席', '副校长 李建国', '鼎新楼 B208', '到门口给工作人员扫'])
    expect(words).toContain(part);
  const code = codeOn(phone);
  expect(readSeatText(code)).toEqual({ pass: null, code });
  const door = await doorPage();
  expect(countOn(door)).toBe('3 / 12');
  await tap(door, '#door-type');
  await door.page.input('#typed-code', code.slice(1));
  await door.page.tap('#enter-code');
  expect(door.page.text()).toContain('码是 8 位');
  await door.page.input('#typed-code', code);
  await tap(door, '#enter-code');
  expect(countOn(door)).toBe('4 / 12');
  expect(door.page.get('#door-last').text()).toMatch(/＊，有席位，.* 到了/);
  held = code;
  const { bytes } = await door.page.tap('#door-scan');
  expect(bytes).toBeLessThanOrEqual(TAP);
  expect(door.page.get('#door-last').text()).toContain('已经签过了');
  expect(countOn(door)).toBe('4 / 12');
  const again = await ticketPage();
  expect(again.page.text()).toContain('签到了，请进');
});

test('a ticket that was seen once works without a network: the code it shows then lets its owner in', async () => {
  const { _id } = await addDrawn([studentOf(STUDENT)], { seats: 2 });
  const page = `${PAGES}/ticket/index?id=${_id}`;
  const storage = Object.fromEntries((await open(STUDENT, page)).storage);
  const door = await open(OFFICER, `${PAGES}/door/index?id=${_id}`);
  await tap(door, '#door-type');
  const offline = await open(STUDENT, page, { storage, online: false });
  for (const part of ['没有网络，票照样能用', '鼎新楼 B208']) expect(offline.page.text()).toContain(part);
  await door.page.input('#typed-code', codeOn(offline));
  await tap(door, '#enter-code');
  expect(countOn(door)).toBe('1 / 2');
  expect(door.page.get('#door-last').text()).toMatch(/＊，有席位，.* 到了/);
  expect((await open(STUDENT, page)).page.text()).toContain('签到了，请进');
});

test('the list is ticked, a slip is taken back, and a tap costs less than 2 KB', async () => {
  const door = await doorPage();
  const before = countOn(door);
  const [free] = door.page.$$('#door-rows .row').filter((row) => row.attr('aria-checked') === false);
  const id = free?.id ?? '';
  await tap(door, `#${id}`);
  expect(countOn(door)).not.toBe(before);
  expect(door.page.get('#door-last').text()).toContain('到了');
  await door.page.tap('#undo');
  expect(countOn(door)).toBe(before);
});

test('somebody of a long list is found by the beginning of their ticket, and ticked there; the list shows it too', async () => {
  const door = await doorPage();
  const before = countOn(door);
  const rows = door.page.$$('#door-rows .row').filter((row) => row.attr('aria-checked') === false);
  const pass = rows.at(-1)?.id.replace('seat-', '') ?? '';
  await door.page.input('#door-find', `${pass.slice(0, 4)} ${pass.slice(4, 6)}`);
  expect(door.page.$$('#door-found .row').map(({ id }) => id)).toEqual([`found-${pass}`]);
  await tap(door, `#found-${pass}`);
  expect(countOn(door)).not.toBe(before);
  expect(door.page.get(`#seat-${pass}`).attr('aria-checked')).toBe(true);
  await door.page.tap('#undo');
  await door.page.input('#door-find', '没有这个人');
  expect(door.page.text()).toContain('名单里没有');
});

test('what was scanned and is no ticket lets nobody in and says so', async () => {
  const door = await doorPage();
  const before = countOn(door);
  held = 'https://example.cn/poster';
  await tap(door, '#door-scan');
  expect(door.page.text()).toContain('这不是入场的码');
  expect(countOn(door)).toBe(before);
});

test('after a quarter of an hour each who comes in takes a seat off those that are free', async () => {
  const holders = [STUDENT, 'demo-10183-student-2'].map(studentOf);
  const { _id } = await addDrawn(holders, { seats: 3, inMinutes: -20, state: 'confirmed' });
  const door = await open(OFFICER, `${PAGES}/door/index?id=${_id}`);
  expect(door.page.get('#walk-open').text()).toContain('还能进 3 人');
  const [first] = door.page.$$('#door-rows .row');
  await tap(door, `#${first?.id}`);
  expect(door.page.get('#walk-open').text()).toContain('还能进 2 人');
});

test('a door that another phone has filled says so to who asks, and is still asked: who left may have made room', async () => {
  const session = await addDrawn([studentOf(STUDENT)], { seats: 1, inMinutes: -20, state: 'confirmed' });
  const door = await open(OFFICER, `${PAGES}/door/index?id=${session._id}`);
  await addAttendance(session, studentOf(STUDENT), { seat: seatOf(0, session.startsAt) });
  await tap(door, '#walk-open');
  await door.page.input('#walk-in-number', person<'student'>('demo-10183-student-2').roster.number);
  await tap(door, '#walk-in');
  expect(door.page.text()).toContain('坐满了，没签上');
  expect(countOn(door)).toBe('1 / 1');
  await door.page.tap('#sheet-veil');
  expect(door.page.get('#walk-open').text()).toContain('坐满了');
  await tap(door, '#walk-open');
  expect(door.page.$$('#walk-in-number')).toHaveLength(1);
});

test('somebody without a seat comes in by their number, and the session ends with what that means', async () => {
  const door = await open(OFFICER, `${PAGES}/door/index?id=demo-10183-door-late`);
  expect(countOn(door)).toBe('7 / 12');
  await tap(door, '#walk-open');
  await door.page.input('#walk-in-number', 'no such number');
  await tap(door, '#walk-in');
  expect(countOn(door)).toBe('7 / 12');
  await door.page.tap('#sheet-veil');
  await tap(door, '#door-end');
  expect(door.page.text()).toContain('没到 3 人');
  await door.page.tap('#end-do');
  const closed = await open(OFFICER, `${PAGES}/door/index?id=demo-10183-door-late`);
  expect(closed.page.text()).toContain('这场已经走到另一步了');
});

test('absences, what follows from them, and an appeal that somebody else answers', async () => {
  const mine = await open('demo-10184-student-3', `${PAGES}/absences/index`);
  for (const part of ['这学期缺席', '不算缺席了', '教务处证实了']) expect(mine.page.text()).toContain(part);
  await tap(mine, '#appeal-demo-10184-door-held-3');
  await mine.page.tap('#appeal-send');
  expect(mine.page.text()).toContain('写一句那天怎么了');
  expect(mine.page.text()).toContain('先选：到了，还是没来');
  await tap(mine, '#appeal-says-there');
  // Before it is said: what follows from it, where a leader was met.
  expect(mine.page.text()).toContain('抽签排在后面');
  await tap(mine, '#appeal-says-not-counted');
  await mine.page.input('#appeal-text', '回家奔丧，来不及让出席位。');
  await mine.page.tap('#appeal-send');
  expect(mine.page.text()).toContain('等另一位干部答复');
  const other = await open('demo-10184-officer', `${PAGES}/appeals/index`);
  expect(other.page.text()).toContain('等另一位来决定');
  const decider = await open('demo-10184-admin', `${PAGES}/appeals/index`);
  const [answer] = decider.page.$$('.btn').filter((one) => one.id.startsWith('answer-'));
  await tap(decider, `#${answer?.id}`);
  await decider.page.input('#answer-text', '校医院的门诊单看过了。');
  await decider.page.tap('#answer-grant');
  expect(decider.page.text()).not.toContain('发烧去校医院');
});

test('who says that they were not there though their code was read, or were though they were taken out again, is answered so', async () => {
  for (const [appealed, buttons] of [
    [{ what: 'met', says: 'not-counted' }, ['还是算到过', '不算到过']],
    [{ what: 'undone', says: 'there' }, ['不算到过', '算到过']],
  ] as const) {
    const session = await addSession({ state: 'held', startsAt: new Date(Date.now() - 7_200_000) });
    const { what, says } = appealed;
    const appeal = { says, text: '那天不是这样的。', at: new Date(), answer: null };
    await addAttendance(session, studentOf(STUDENT), { what, appeal });
    const decider = await open(OFFICER, `${PAGES}/appeals/index`);
    const answers = decider.page.$$('.btn').filter((one) => one.id.startsWith('answer-'));
    await tap(decider, `#${answers.at(-1)?.id}`);
    expect(['#answer-keep', '#answer-grant'].map((id) => decider.page.get(id).text())).toEqual(buttons);
  }
});
