import type { DemoOfficer } from '../../tools/seed/demo/people';
import { phones } from '../support/phones';
import { JILIN, person } from '../support/schools';
import { tap } from '../support/thrift';

const ADMIN = 'demo-10183-admin';
const page = (name: string) => `/packages/identity/pages/${name}/index?place=${JILIN.id}`;
const NEXT = person<'new'>('demo-10183-new-1');

const { open } = phones();
test('a teacher is invited by a code, takes it on their own phone, and is there', async () => {
  const admin = await open(ADMIN, '/pages/home/index?tab=me');
  await admin.page.tap('#go-manage');
  await admin.page.tap(`#manage-${JILIN.id}`);
  expect(admin.page.text()).toContain('权益部');
  await admin.page.tap('#go-invite');
  await admin.page.tap('#invite');
  expect(admin.page.text()).toContain('还没填姓名');
  await admin.page.input('#invite-name', '周文君');
  await admin.page.tap('#office-后勤保障处');
  await admin.page.tap('#invite');
  const code = admin.page.get('#code').text().trim();
  expect(code).toMatch(/^\w{5} \w{5}$/);

  const teacher = await open('a-teacher-of-nowhere', '/pages/home/index?tab=me');
  await teacher.page.tap('#go-settings');
  await teacher.page.tap('#have-code');
  await teacher.page.input('#accept-code', '23456 78923');
  await tap(teacher, '#accept');
  expect(teacher.page.text()).toContain('这个邀请码用不了');
  await teacher.page.input('#accept-code', code.toLowerCase());
  await tap(teacher, '#accept');
  expect(teacher.page.route).toBe('pages/home/index');
  expect(teacher.page.text()).toContain('后勤保障处');
  expect(teacher.missing).toEqual([]);

  await tap(admin, '#code-done');
  expect(admin.page.text()).toContain('周＊＊ · 后勤保障处');
});

test('a code that nobody has taken is seen by who it is for and taken back after it was said what happens', async () => {
  const admin = await open(ADMIN, page('invite'));
  await admin.page.input('#invite-name', '何敏');
  await admin.page.tap('#office-图书馆');
  await admin.page.tap('#invite');
  const code = admin.page.get('#code').text().trim();
  const league = await open('demo-10183-league', page('roles'));
  expect(league.page.get('#open-invitations').text()).toMatch(/何＊.*图书馆.*前有效/s);
  expect(league.page.text()).not.toContain('何敏');
  await tap(league, '#invitation-0');
  expect(league.page.text()).toContain('码马上作废');
  await tap(league, '#withdraw-do');
  expect(league.ui.toasts.join()).toContain('收回了');
  expect(league.page.$$('#open-invitations')).toHaveLength(0);
  expect(league.missing).toEqual([]);
  const teacher = await open('a-teacher-too-late', '/packages/identity/pages/accept/index');
  await teacher.page.input('#accept-code', code);
  await tap(teacher, '#accept');
  expect(teacher.page.text()).toContain('这个邀请码用不了');
});

test('the whole union is handed over on one screen; the last admin is told what to do first', async () => {
  const admin = await open(ADMIN, page('roles'));
  await admin.page.tap('#go-hand-over');
  expect(admin.firstSetDataBytes('packages/identity/pages/hand-over/index')).toBeLessThanOrEqual(16 * 1024);
  const own = `${[...person<DemoOfficer['as']>(ADMIN).roster.name][0]}`;
  const rows = admin.page.$$('.tgl');
  const chair = rows.find((row) => row.text().includes('主席团') && row.text().includes(own));
  await tap(admin, `#${chair?.id}`);
  await tap(admin, '#come-add');
  await admin.page.input('#find-number', NEXT.roster.number);
  await admin.page.tap('#come-find');
  expect(admin.page.text()).toContain(`${[...NEXT.roster.name][0]}＊`);
  expect(admin.page.text()).not.toContain(NEXT.roster.name);
  await tap(admin, '#come-put');
  await tap(admin, '#hand-over');
  expect(admin.page.text()).toContain('先交给下一任');
  await tap(admin, '#come-remove-0');
  await tap(admin, '#come-add');
  await admin.page.input('#find-number', NEXT.roster.number);
  await admin.page.tap('#come-find');
  await tap(admin, '#role-union-admin');
  await tap(admin, '#come-put');
  await admin.page.tap('#hand-over');
  expect(admin.page.route).toBe('packages/identity/pages/roles/index');
  expect(admin.page.text()).toContain(`${[...NEXT.roster.name][0]}＊`);
  expect(admin.missing).toEqual([]);
});

test('a term is ended after it was said what happens', async () => {
  const league = await open('demo-10184-league', `/packages/identity/pages/roles/index?place=4122010184`);
  const row = league.page.$$('.row').find((one) => one.text().includes('权益部'));
  await tap(league, `#${row?.id}`);
  expect(league.page.text()).toContain('办着的事留在权益部');
  await league.page.tap('#end-do');
  expect(league.page.text()).not.toContain('· 权益部');
  await tap(league, '#show-past');
  expect(league.page.text()).toContain('· 权益部');
});
