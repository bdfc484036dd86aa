import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { temporaryFolder } from '../support/temporary-folder';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const STUDENT = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';
const FILING = { topic: 'heating', text: '四楼东边六个寝室暖气片是凉的。', place: '七舍', danger: false, photos: [] };

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];

beforeAll(async () => {
  // The first test files by the phone: three functions would be loaded while it waits.
  cloud = await startSeededCloud(['identity', 'case', 'notice']);
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});
afterAll(() => cloud.stop());

async function open(page: string, storage: Record<string, unknown> = {}): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid: STUDENT, page, storage });
  apps.push(app);
  return app;
}
const kept = (app: WeappApp) => ({ 'case-heads': app.storage.get('case-heads') });
const verify = (id: string) => `/packages/case/pages/verify/index?id=${id}`;
const detail = (id: string) => `/packages/case/pages/case/index?id=${id}`;

let calls = 0;
async function send(openid: string, action: string, input: object): Promise<{ id: string }> {
  calls += 1;
  const answer = await cloud.invoke('case', { action, key: `verify-test-key-${calls}`, input }, { openid });
  return (answer as { data: { id: string } }).data;
}
async function aCase(): Promise<string> {
  const { id } = await send(STUDENT, 'file', FILING);
  await send(OFFICER, 'note', { id, say: { text: '找后勤王老师。' } });
  await send(OFFICER, 'reply', { id, say: { text: '周三下午去看。' } });
  return id;
}

interface Stored {
  text: string;
  events: { seq: number; what: object }[];
}

/** Changes a case in the database, past all functions. */
async function behindItsBack(id: string, change: (stored: Stored) => Partial<Stored>): Promise<void> {
  const { _, Collection } = await import('../../cloudfunctions/_kit/database');
  const raw = new Collection<{ _id: string } & Stored>('cases');
  const stored = await raw.get(id);
  if (!stored) throw new Error('no case');
  const { events, ...others } = change(stored);
  await raw.updateWhere({ _id: id }, { ...others, ...(events ? { events: _.set(events) } : {}) });
}

describe('the record of a case, verified on the phone', () => {
  test('from the receipt: whole, with what is not for the student said', async () => {
    const app = await open('/packages/case/pages/file/index');
    await app.page.tap('#topic-heating');
    await app.page.input('#case-text', FILING.text);
    await app.page.tap('#next-step');
    await app.page.tap('#next-step');
    await app.page.tap('#send-case');
    await app.page.tap('#verify-case');
    expect(app.page.route).toBe('packages/case/pages/verify/index');
    expect(app.page.get('#proof-whole').text()).toContain('一条没少，一条没改');
    expect(app.page.get('#compared').text()).toContain('以前看到的 1 处，都还在'); // the receipt
    expect(app.page.get('#compared').text()).toContain('还没公布'); // it was said today
    expect(app.firstSetDataBytes(app.page.route)).toBeLessThanOrEqual(16 * 1024);
    expect(app.missing).toEqual([]);
  });

  test('from the case: the desk’s notes are counted and not shown, and the copy convinces the script outside', async () => {
    const id = await aCase();
    const app = await open(detail(id));
    await app.page.tap('#verify-case');
    expect(app.page.text()).toContain('内部备注和经手 1 条');
    expect(app.page.text()).not.toContain('王老师');
    await app.page.tap('#copy-proof');
    const file = path.join(temporaryFolder('xuesheng-proof-'), 'case.json');
    fs.writeFileSync(file, String(app.ui.clipboard));
    const { stdout, status } = spawnSync(process.execPath, ['tools/verify/case.mjs', file], { encoding: 'utf8' });
    expect([status, stdout.trim()]).toEqual([
      0,
      '3 entries, none changed, removed or reordered; 1 of them without their words',
    ]);
    expect(JSON.parse(String(app.ui.clipboard)).receipt).toMatchObject({ seq: 2 }); // as this phone saw it
  });

  test('says so when a letter was changed in the database', async () => {
    const id = await aCase();
    const app = await open(detail(id));
    await behindItsBack(id, ({ events }) => ({
      events: events.map((one) => (one.seq === 2 ? { ...one, what: { ...one.what, text: '周五去看。' } } : one)),
    }));
    const again = await open(verify(id), kept(app));
    expect(again.page.get('#proof-broken').text()).toContain('有 1 处对不上');
    expect(again.page.get('#proof-broken').text()).toContain('校团委');
    expect(again.page.get('#entries').text()).toContain('改过');
  });

  test('says so when what the student said was changed, or the last entry taken away', async () => {
    const [changed, cut] = [await aCase(), await aCase()];
    const app = await open(detail(changed));
    await behindItsBack(changed, () => ({ text: '暖气很好，谢谢。' }));
    expect((await open(verify(changed))).page.text()).toContain('有 1 处对不上');

    const seen = await open(detail(cut), kept(app));
    await behindItsBack(cut, ({ events }) => ({ events: events.slice(0, -1) }));
    const again = await open(verify(cut), kept(seen));
    expect(again.page.get('#compared').text()).toContain('以前看到的，有 1 处没了');
    expect(again.page.get('#entries').text()).toContain('第 3 条不见了');
    const stranger = await open(verify(cut)); // a phone that never saw it cannot know
    expect(stranger.page.text()).toContain('一条没少');
  });

  test('says so when the whole case is gone that this phone has seen', async () => {
    const id = await aCase();
    const app = await open(detail(id));
    const { cases } = await import('../../cloudfunctions/_kit/case/store');
    await cases.removeAll({ _id: id });
    const again = await open(verify(id), kept(app));
    expect(again.page.text()).toContain('学校那边找不到这件事了');
  });

  test('what the phone keeps stays small however many cases it sees', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ id: `case-${n}`, heads: [{ seq: 0, hash: 'x'.repeat(43) }] }));
    const id = await aCase();
    const app = await open(detail(id), { 'case-heads': many });
    const heads = app.storage.get('case-heads') as { id: string }[];
    expect(heads).toHaveLength(60);
    expect(heads[0]?.id).toBe(id);
  });
});
