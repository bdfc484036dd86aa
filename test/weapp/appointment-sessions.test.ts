import { dayOf, plusDays } from '@domain/core/school-clock';
import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../cloudfunctions/_kit/database';
import { addDrawn, addSession, studentOf } from '../support/appointment';
import { addMany, overSession, sealed } from '../support/draws';
import { inZone } from '../support/in-zone';
import { phones } from '../support/phones';
import { calendarSays } from '../support/school-calendar';
import { JILIN } from '../support/schools';
import { tap } from '../support/thrift';

const OFFICER = 'demo-10183-officer';
const STUDENT = 'demo-10183-student-1';
const DESK = `/packages/appointment/pages/sessions-desk/index?school=${JILIN.id}`;
const PAGE = '/packages/appointment/pages/session/index?id=';
const at = (days: number, time: string): Date => new Date(`${plusDays(dayOf(new Date()), days)}T${time}:00+08:00`);

const { open } = phones({ settleMs: 30_000 });

test('a student finds a session from the first page by two taps, its hour on the school’s clock, and puts it into the calendar', async () => {
  const session = await addSession({ startsAt: at(12, '15:00'), endsAt: at(12, '16:30'), title: '从首页找到' });
  const student = await open(STUDENT, '/pages/home/index');
  await tap(student, '#go-sessions');
  expect(student.page.text()).toContain('从首页找到');
  await tap(student, `#session-${session._id}`);
  expect(student.page.text()).toContain('15:00 到 16:30，鼎新楼 B208。');
  expect(student.page.text()).toContain('抽签，本学年没见过校领导、部门领导、代表委员的先排');
  await tap(student, '#calendar');
  expect(student.ui.calendar).toMatchObject([
    { startTime: session.startsAt.getTime() / 1000, location: '鼎新楼 B208', title: '校长有约：从首页找到' },
  ]);
  expect(student.missing).toEqual([]);

  // WeChat writes entries and takes none back: once it is moved, or off, the page says what to do with the old one.
  const page = `${PAGE}${session._id}`;
  const storage = { 'calendar-entries': student.storage.get('calendar-entries') };
  expect((await open(STUDENT, page, { storage })).page.text()).toContain('再加一次到手机日历');
  await sessions.updateWhere({ _id: session._id }, { startsAt: at(13, '15:00'), endsAt: at(13, '16:30'), version: 2 });
  const moved = await open(STUDENT, page, { storage });
  expect(moved.page.get('#calendar-note').text()).toMatch(/日历里还是.*15:00 的那条.*删掉旧的/);
  await tap(moved, '#calendar');
  expect(moved.page.get('#calendar-note').text()).toBe('');
  const cancelled = { at: new Date(), by: 'officer', reason: '校长出差', from: 'open' as const, told: true };
  await sessions.updateWhere({ _id: session._id }, { state: 'cancelled', cancelled: _.set(cancelled), version: 3 });
  const off = await open(STUDENT, page, { storage });
  expect(off.page.text()).toContain('取消了：校长出差');
  expect(off.page.$$('#calendar')).toHaveLength(0);
  expect(off.page.text()).toContain('微信删不了');
  await tap(off, '#calendar-off');
  expect(off.storage.get('calendar-entries')).toEqual([]);
});

test('whoever does not let the calendar be written into is told what to do', async () => {
  const { _id } = await addSession();
  const student = await open(STUDENT, `${PAGE}${_id}`, { answers: { refusedScopes: ['scope.addPhoneCalendar'] } });
  await tap(student, '#calendar');
  expect([student.ui.calendar, student.ui.toasts]).toEqual([[], ['没加上，要在设置里允许日历']]);
});

/** 11月9日, as every page writes it. */
const dayOn = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

describe.each(['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'])('a phone set to %s', (zone) => {
  test('shows the school’s hour and day: on the list, the session’s page, the ticket and the page of the draw', async () => {
    // 00:30 at school: another day in New York, another hour in Tokyo.
    const day = plusDays(dayOf(new Date()), 12);
    const hours = { startsAt: at(12, '00:30'), endsAt: at(12, '02:00') };
    const { _id } = await addSession({ ...hours, closesAt: at(5, '12:00') });
    const seat = await addDrawn([studentOf(STUDENT)], hours);
    const over = await overSession({ closesAt: at(-6, '00:30') });
    await addMany(over, 3);
    const { valueAt } = await sealed(over);
    await inZone(zone, async () => {
      const student = await open(STUDENT, `${PAGE}${_id}`);
      for (const part of ['00:30 到 02:00', `${dayOn(plusDays(day, -7))} 12:00 截止`])
        expect(student.page.text()).toContain(part);
      expect(student.page.text()).toMatch(new RegExp(`${Number(day.slice(5, 7))}月\\s${Number(day.slice(8))}\\s周`));
      const list = await open(STUDENT, '/packages/appointment/pages/sessions/index');
      for (const part of [`${Number(day.slice(8))}00:30`, dayOn(day)])
        expect(list.page.get(`#session-${_id}`).text().replace(/\s/g, '')).toContain(part);
      const ticket = await open(STUDENT, `/packages/appointment/pages/ticket/index?id=${seat._id}`);
      expect(ticket.page.get('.ticket-facts').text()).toMatch(new RegExp(`${dayOn(day)} 周.\\s*00:30`));
      expect(ticket.page.text()).toContain(`${dayOn(plusDays(day, -1))} 00:30`); // until when it is given back freely
      const draw = await open(STUDENT, `/packages/appointment/pages/draw/index?session=${over._id}`);
      expect(draw.page.text()).toContain(`3 张签已定死：${dayOn(plusDays(day, -18))} 00:32`);
      expect(draw.page.text()).toMatch(new RegExp(`${dayOn(dayOf(valueAt))} 周.\\s21:15`));
    });
  });

  test('writes the school’s hour: of a draft, and of what was published', async () => {
    const times = { startsAt: at(12, '00:30'), endsAt: at(12, '02:00'), closesAt: at(5, '12:00') };
    const draft = await addSession({ ...times, state: 'draft' });
    const published = await addSession(times);
    await inZone(zone, async () => {
      const form = `/packages/appointment/pages/session-form/index?school=${JILIN.id}&id=${draft._id}`;
      const officer = await open(OFFICER, form);
      expect(officer.page.get('#check-2').text()).toContain('00:30 到 02:00');
      await tap(officer, '#check-2');
      expect(officer.page.get('#time').value).toBe('00:30');
      await officer.page.input('#time', '23:45');
      for (let step = 0; step < 3; step += 1) await tap(officer, '#session-next');
      expect(officer.page.get('#check-2').text()).toContain('23:45 到 01:15');
      await tap(officer, '#session-save');
      const other = await open(OFFICER, `/packages/appointment/pages/session-change/index?id=${published._id}`);
      expect(other.page.get('#time').value).toBe('00:30');
      await other.page.input('#time', '23:45');
      await tap(other, '#change-do');
    });
    const after = { startsAt: at(12, '23:45'), endsAt: at(13, '01:15'), closesAt: at(5, '12:00') };
    for (const { _id } of [draft, published]) expect(await sessions.get(_id)).toMatchObject(after);
  });
});

test('an officer writes a session step by step, publishes it, moves it and cancels it; thriftily', async () => {
  await calendarSays({ workdays: [plusDays(dayOf(new Date()), 14)] });
  const officer = await open(OFFICER, DESK);
  await tap(officer, '#session-new');
  await tap(officer, '#which-department-forum');
  await tap(officer, '#session-next');
  await officer.page.input('#session-title', '供暖和热水');
  await tap(officer, '#offices-0');
  await officer.page.input('#host-name', '周文君');
  await officer.page.input('#place', '后勤楼会议室');
  await tap(officer, '#session-next');
  await officer.page.input('#time', '25:00');
  expect(officer.page.text()).toContain('写成 15:00 这样');
  await officer.page.input('#time', '18：30');
  await tap(officer, '#length-60');
  await tap(officer, '#session-next');
  await officer.page.input('#seats', '8');
  await tap(officer, '#who-some');
  await tap(officer, '#college-0');
  await tap(officer, '#grade-0');
  const who = officer.page.text().match(/(\S+)的 (\d{4}) 级能报。/);
  await tap(officer, '#session-next');
  await tap(officer, '#closes-7');
  expect(officer.page.text()).toContain('手慢和上课的同学吃亏');
  await tap(officer, '#session-next');
  expect(officer.page.text()).toContain('18:30 到 19:30');
  await tap(officer, '#session-publish');
  expect(officer.page.text()).toContain('正在报名');

  const { data } = await sessions.find({ title: '供暖和热水' }).limit(1).get();
  expect(data[0]?.who).toEqual({ colleges: [who?.[1]], grades: [Number(who?.[2])] });
  expect(data[0]).toMatchObject({ state: 'open', seats: 8, startsAt: at(14, '18:30'), closesAt: at(7, '12:00') });

  await tap(officer, '#session-change');
  expect(officer.page.text()).toContain('还没改什么');
  await officer.page.input('#place', '后勤楼 301');
  await tap(officer, '#change-do');
  expect(officer.page.text()).toContain('改了地点');
  await tap(officer, '#session-cancel');
  await tap(officer, '#cancel-do');
  expect(officer.page.text()).toContain('取消了');
  expect(officer.missing).toEqual([]);
});

test('a session that is being written is lost by no way back: by steps, out of the form, or refused', async () => {
  const officer = await open(OFFICER, DESK);
  const begin = async () => {
    await tap(officer, '#session-new');
    await tap(officer, '#which-activity');
    await tap(officer, '#session-next');
  };
  await begin();
  const typed = { '#session-title': '夜谈', '#office': '团委', '#host-name': '周文君', '#place': '大活 201' };
  for (const [field, text] of Object.entries(typed)) await officer.page.input(field, text);
  const reads = () => expect(officer.page.get('#session-title').value).toBe('夜谈');
  await tap(officer, '#session-next');
  await tap(officer, '#length-120');
  await tap(officer, '#page-back');
  reads();
  await tap(officer, '#page-back');
  await tap(officer, '#session-next');
  reads();
  await officer.page.back(); // the phone's own way back
  expect(officer.page.route).toContain('sessions-desk');
  await begin();
  reads();
  for (let step = 0; step < 3; step += 1) await tap(officer, '#session-next');
  await tap(officer, '#how-first-come');
  await tap(officer, '#how-draw');
  await tap(officer, '#session-next');
  await officer.setOnline(false);
  await tap(officer, '#session-save');
  expect(await sessions.count({ title: '夜谈' })).toBe(0);
  expect(officer.page.get('#check').text()).toContain('大活 201');
  await officer.setOnline(true);
  await tap(officer, '#check-2');
  for (let step = 0; step < 3; step += 1) await tap(officer, '#session-next');
  await tap(officer, '#session-save');
  const { data } = await sessions.find({ title: '夜谈' }).limit(2).get();
  expect(data).toMatchObject([{ place: '大活 201', state: 'draft' }]);
  expect(data.map(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime())).toEqual([2 * 3_600_000]);
  await tap(officer, '#session-edit');
  await tap(officer, '#check-1');
  await officer.page.input('#place', '大活 305');
  await officer.page.back();
  await tap(officer, '#session-edit');
  expect(officer.page.get('#check').text()).toContain('大活 305');
});

test('a draft whose day is off by now says so, and publishing it is asked once more', async () => {
  const { _id, startsAt } = await addSession({ state: 'draft' });
  const officer = await open(OFFICER, `/packages/appointment/pages/session-plan/index?id=${_id}`);
  const day = dayOf(startsAt);
  // While the page is open the school takes the day off.
  await calendarSays({ breaks: [{ name: '运动会', from: plusDays(day, -1), to: plusDays(day, 1) }] });
  await tap(officer, '#session-publish');
  expect(officer.page.text()).toContain('按校历，这一天不上课，还没有发布');
  await tap(officer, '#session-publish');
  await tap(officer, '#publish-not');
  const again = await open(OFFICER, `/packages/appointment/pages/session-plan/index?id=${_id}`);
  expect(again.page.text()).toContain('按校历，这一天不上课');
  expect((await sessions.get(_id))?.state).toBe('draft');
  await tap(again, '#session-publish');
  await tap(again, '#publish-anyway');
  expect((await sessions.get(_id))?.state).toBe('open');
  expect(again.page.text()).not.toContain('按校历');
  expect(again.missing).toEqual([]);
  await calendarSays({});
});

test('a published session whose day is off by now says so to who plans, in the list and on its page, and to no student', async () => {
  const { _id, startsAt } = await addSession({ title: '撞上放假' });
  const day = dayOf(startsAt);
  await calendarSays({ breaks: [{ name: '运动会', from: plusDays(day, -1), to: plusDays(day, 1) }] });
  const officer = await open(OFFICER, DESK);
  expect(officer.page.get(`#session-${_id}`).text()).toContain('按校历不上课');
  await tap(officer, `#session-${_id}`);
  expect(officer.page.text()).toMatch(/按校历，这一天不上课了.*可以改到别的一天/);
  const student = await open(STUDENT, `/packages/appointment/pages/sessions/index?school=${JILIN.id}`);
  expect(student.page.get(`#session-${_id}`).text()).not.toContain('按校历');
  expect([...officer.missing, ...student.missing]).toEqual([]);
  await calendarSays({});
});

test('a draft that was moved to a school day since publishing it was refused is published as any other', async () => {
  const { _id, startsAt } = await addSession({ state: 'draft' });
  const day = dayOf(startsAt);
  await calendarSays({ workdays: [day] });
  const officer = await open(OFFICER, `/packages/appointment/pages/session-plan/index?id=${_id}`);
  const away = { breaks: [{ name: '运动会', from: plusDays(day, -1), to: plusDays(day, 1) }] };
  await calendarSays(away);
  await tap(officer, '#session-publish');
  expect(officer.page.text()).toContain('还没有发布');
  expect(officer.page.text()).toContain('同学多半不在学校');
  await tap(officer, '#session-edit');
  const moved = { startsAt: at(19, '15:00'), endsAt: at(19, '16:30') };
  await calendarSays({ ...away, workdays: [plusDays(dayOf(new Date()), 19)] });
  await sessions.updateWhere({ _id }, { ...moved, version: 2 });
  await officer.page.back();
  expect(officer.page.text()).not.toContain('按校历');
  await tap(officer, '#session-publish');
  expect(officer.page.$$('#publish-anyway')).toHaveLength(0);
  expect((await sessions.get(_id))?.state).toBe('open');
  // Where the school is at work after all, pulling the page down is enough.
  const other = await addSession({ state: 'draft' });
  await calendarSays({ workdays: [day] });
  const again = await open(OFFICER, `/packages/appointment/pages/session-plan/index?id=${other._id}`);
  await calendarSays(away);
  await tap(again, '#session-publish');
  expect(again.page.text()).toContain('还没有发布');
  await calendarSays({ workdays: [day] });
  await again.page.pullDown();
  expect(again.page.text()).not.toContain('按校历');
  await calendarSays({});
});

test('a change of who is met offers the offices that a new session offers', async () => {
  const before = { office: '没有人任的职务', name: '李建国' };
  const { _id } = await addSession({ channel: 'department-forum', host: before });
  const officer = await open(OFFICER, `/packages/appointment/pages/session-change/index?id=${_id}`);
  await tap(officer, '#offices-0');
  await officer.page.input('#host-name', '周文君');
  const office = officer.page.get('#office').value;
  expect(['', before.office]).not.toContain(office);
  await tap(officer, '#change-do');
  const { host, changes } = (await sessions.get(_id)) ?? {};
  expect(host).toEqual({ office, name: '周文君' });
  expect(changes).toMatchObject([{ what: ['host'], hostWas: before.office, told: false }]);
});

test('late, a change and a cancellation want a reason before they are sent, which every student reads', async () => {
  const { _id } = await addSession({
    state: 'drawn',
    startsAt: at(2, '15:00'),
    endsAt: at(2, '16:00'),
    closesAt: at(-2, '12:00'),
  });
  const read = async () => (await open(STUDENT, `${PAGE}${_id}`)).page;
  const officer = await open(OFFICER, `/packages/appointment/pages/session-change/index?id=${_id}`);
  await officer.page.input('#place', '另一间');
  await tap(officer, '#change-do');
  expect(officer.page.text()).toContain('离开始不到 72 小时，写一句原因');
  expect((await sessions.get(_id))?.version).toBe(1);
  await officer.page.input('#reason', '原来的房间停电');
  await tap(officer, '#change-do');
  expect((await sessions.get(_id))?.changes).toMatchObject([{ what: ['place'], reason: '原来的房间停电' }]);
  expect((await read()).get('#changes').text()).toContain('改了地点：原来的房间停电');

  const off = await open(OFFICER, `/packages/appointment/pages/session-plan/index?id=${_id}&do=cancel`);
  await tap(off, '#cancel-do');
  expect(off.page.text()).toContain('离开始不到 72 小时，写一句原因');
  await off.page.input('#reason', '校长临时要去北京');
  await tap(off, '#cancel-do');
  expect((await read()).text()).toContain('取消了：校长临时要去北京');
});

test('a draft becomes a series of drafts', async () => {
  const officer = await open(OFFICER, DESK);
  await tap(officer, '#session-new');
  await tap(officer, '#which-activity');
  await tap(officer, '#session-next');
  for (const [field, text] of [
    ['#session-title', '读书会'],
    ['#office', '学生会'],
    ['#host-name', '宣传部'],
    ['#place', '图书馆'],
  ] as const)
    await officer.page.input(field, text);
  for (let step = 0; step < 4; step += 1) await tap(officer, '#session-next');
  await tap(officer, '#session-save');
  await tap(officer, '#session-series');
  await tap(officer, '#every-1');
  await tap(officer, '#count-4');
  await tap(officer, '#series-do');
  expect(officer.page.text()).toContain('一个系列里的第 1 场');
  expect(await sessions.count({ title: '读书会' })).toBeGreaterThan(1);
});

test('the desk finds the topics a day before, also where the window is open until the beginning', async () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const plan = async (hours: number) => {
    const startsAt = inHours(hours);
    const { _id } = await addSession({
      allots: 'first-come',
      startsAt,
      endsAt: inHours(hours + 1),
      closesAt: startsAt,
    });
    return open(OFFICER, `/packages/appointment/pages/session-plan/index?id=${_id}`);
  };
  expect((await plan(25)).page.$$('#go-topics')).toHaveLength(0);
  expect((await plan(23)).page.$$('#go-topics')).toHaveLength(1);
});
