import { dayOf, plusDays } from '@domain/core/school-clock';
import { phones } from '../support/phones';
import { JILIN } from '../support/schools';
import { tap } from '../support/thrift';

const ADMIN = 'demo-10183-admin';
const STUDENT = 'demo-10183-student-1';
const day = (days: number) => plusDays(dayOf(new Date()), days);

const { cloud, open } = phones();
const breaks = async () => {
  const event = { action: 'show-school-days', input: { place: JILIN.id } };
  const reply = (await cloud().invoke('identity', event, { openid: ADMIN })) as {
    data: { breaks: { name: string }[] };
  };
  return reply.data.breaks.map(({ name }) => name);
};

test('an admin adds a break, is told what is wrong with it, mends it, and takes it back', async () => {
  const before = await breaks();
  const app = await open(ADMIN, '/pages/home/index?tab=me');
  await app.page.tap('#go-manage');
  await app.page.tap(`#go-school-days-${JILIN.id}`);
  expect(app.page.text()).toContain('寒假');
  expect(app.page.text()).toContain('元旦');
  await tap(app, '#break-add');
  await tap(app, '#break-save');
  expect(app.page.text()).toContain('还没写名字');
  await app.page.input('#break-name', '运动会');
  await app.page.input('#break-from', day(3));
  await app.page.input('#break-to', day(2));
  await tap(app, '#break-save');
  expect(app.page.text()).toContain('比第一天还早');
  await app.page.input('#break-to', day(4).replaceAll('-', ''));
  await tap(app, '#break-save');
  expect(app.page.text()).toContain('校历改好了');
  expect((await breaks()).sort()).toEqual([...before, '运动会'].sort());
  await tap(app, '#undo');
  expect(await breaks()).toEqual(before);
  expect(app.missing).toEqual([]);
});

test('the duty phone of the school stands beside 110 for whoever begins to write', async () => {
  const app = await open(STUDENT, '/packages/case/pages/file/index');
  expect(app.page.text()).toContain('学校值班 0431-00000110');
  expect(app.page.get('#call-duty').text()).toContain('0431');
});
