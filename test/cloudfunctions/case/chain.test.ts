import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type OpenEntry, verifyCase } from '@domain/case/chain/chain';
import { dayRoot, publishedHead, rootOf } from '@domain/case/chain/heads';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { linked } from '../../../cloudfunctions/_kit/case/chain';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { dayRoots, schoolHeads } from '../../../cloudfunctions/_kit/case/heads';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { _, Collection } from '../../../cloudfunctions/_kit/database';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { publishHeads } from '../../../cloudfunctions/scheduler/jobs/publish-heads';
import { verifyCases } from '../../../cloudfunctions/scheduler/jobs/verify-cases';
import { as } from '../../support/as';
import { runJob } from '../../support/jobs';
import { withPhoto } from '../../support/photos';
import { LEAGUE } from '../../support/roles';
import { CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { temporaryFolder } from '../../support/temporary-folder';

beforeAll(seedTwoSchools);

/** What the script outside the app says of a case, line by line. */
function saidOf(found: object): string[] {
  const name = path.join(temporaryFolder('xuesheng-verify-'), 'case.json');
  fs.writeFileSync(name, JSON.stringify(found));
  const { stdout } = spawnSync(process.execPath, ['tools/verify/case.mjs', name], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

interface Chain {
  id: string;
  entries: OpenEntry[];
}
const chainOf = async (openid: string, id: string): Promise<Chain> =>
  (await as(openid, caseFunction, 'chain', { id })).data as Chain;
const DAY = 86_400_000;
/** A night some days on, late enough that the day before is published. */
const night = (days: number): Date => {
  const today = dayOf(new Date());
  return new Date(Date.parse(`${plusDays(today, days)}T04:00:00+08:00`));
};
const stored = async (id: string): Promise<CaseDocument> => {
  const found = await cases.get(id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  jest.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
});
afterEach(() => jest.restoreAllMocks());

describe('a student verifies their own case', () => {
  test('with the chain, the receipt of the filing and a script that shares nothing with the app', async () => {
    const filed = await as(STUDENT, caseFunction, 'file', {
      ...{ topic: 'heating', text: '四楼暖气是凉的。', place: '七舍', danger: false, photos: [] },
    });
    const { id, head } = filed.data;
    await step(OFFICER, id, 'note', { text: '找后勤王老师。' });
    await step(OFFICER, id, 'reply', { text: '周三去看。' });
    const { data, wire } = await as(STUDENT, caseFunction, 'chain', { id });
    expect(wire.length).toBeLessThanOrEqual(2);
    const chain = data as Chain;
    expect(chain.entries.map(({ entry }) => entry.name)).toEqual(['file', 'note', 'reply']);
    expect(chain.entries[0]?.entry.hash).toBe(head);
    expect(verifyCase(id, chain.entries, openHash)).toEqual([]);
    expect(saidOf({ ...chain, receipt: { seq: 0, hash: head } })).toEqual([
      '3 entries, none changed, removed or reordered; 1 of them without their words',
    ]);
    expect(saidOf({ ...chain, receipt: { seq: 0, hash: 'another' } })).toEqual([
      "the receipt's entry 0 is not in the case any more",
    ]);
    const other = structuredClone(chain);
    (other.entries[2] as OpenEntry).content = (other.entries[2] as OpenEntry).content?.replace('周三', '周五') ?? '';
    expect(saidOf(other)).toEqual(['what entry 2 says was changed']);
    const cut = { ...chain, entries: chain.entries.filter(({ entry }) => entry.seq !== 1) };
    expect(saidOf(cut)).toHaveLength(2);
  });

  test('whose photos come as hashes: no reader of the words gets a file by them, and the script still verifies', async () => {
    const { id, fileId } = await withPhoto();
    expect((await step(OFFICER, id, 'acknowledge')).ok).toBe(true);
    for (const openid of [STUDENT, OFFICER]) {
      const chain = await chainOf(openid, id);
      expect(JSON.parse(chain.entries[0]?.content ?? '').photos).toEqual([openHash(fileId)]);
      expect(JSON.stringify(chain)).not.toContain('cloud://');
      expect(saidOf(chain)).toEqual([expect.stringContaining('2 entries, none changed')]);
    }
    expect((await step(STUDENT, id, 'about-union')).ok).toBe(true);
    expect(JSON.stringify(await chainOf(LEAGUE, id))).not.toContain('cloud://');
    expect((await runJob(verifyCases, night(1))).broken).toBe(0);
  });

  test('is shown with the case where its chain stands, after each step', async () => {
    const id = await file();
    const seen = async () => (await as(STUDENT, caseFunction, 'get', { id })).data.head;
    const last = async () => (await stored(id)).events.at(-1);
    for (const take of [() => step(OFFICER, id, 'acknowledge'), () => step(OFFICER, id, 'note', { text: '内部。' })]) {
      const { data } = await take();
      const now = { seq: (await last())?.seq, hash: (await last())?.hash };
      expect([data.head, await seen()]).toEqual([now, now]);
    }
  });

  test('where there is danger the receipt names moments, else none', async () => {
    const receipt = async (danger: boolean) =>
      (
        await as(STUDENT, caseFunction, 'file', {
          ...{ topic: 'safety', text: '浴室门口的插座漏电。', place: '', danger, photos: [] },
        })
      ).data;
    const { filedAt, moments } = await receipt(true);
    const hours = (at: string) => (Date.parse(at) - Date.parse(filedAt)) / 3_600_000;
    expect([hours(moments.acknowledge), hours(moments.reply), hours(moments.result)]).toEqual([24, 72, 312]);
    expect((await receipt(false)).moments).toBeNull();
  });

  test('sees that there is a note, and not what it says; the desk sees both', async () => {
    const id = await file();
    await step(OFFICER, id, 'note', { text: '内部的话。' });
    const mine = JSON.stringify(await chainOf(STUDENT, id));
    expect(mine).not.toContain('内部的话');
    expect(JSON.stringify(await chainOf(OFFICER, id))).toContain('内部的话');
    expect(mine).not.toContain((await stored(id)).events[1]?.by.id as string);
  });

  test('nobody else sees a chain', async () => {
    const id = await file();
    for (const openid of [CLASSMATE, 'demo-10184-officer', 'demo-10184-student-1'])
      expect((await as(openid, caseFunction, 'chain', { id })).error.code).toBe('CASE_NOT_FOUND');
  });
});

describe('each night', () => {
  test('what was done to a case in the database is found, and nothing else is', async () => {
    await runJob(verifyCases, night(1));
    expect(logged).toEqual([]);
    const raw = new Collection<CaseDocument>('cases');
    const tampered: [string, (one: CaseDocument) => object][] = [
      ['text', () => ({ text: '暖气很好，谢谢。' })],
      [
        'letter',
        ({ events }) => ({
          events: _.set(
            events.map((one) => (one.seq === 2 ? { ...one, what: { ...one.what, text: '别的话。' } } : one)),
          ),
        }),
      ],
      ['removed', ({ events }) => ({ events: _.set(events.filter(({ seq }) => seq !== 1)) })],
      ['reordered', ({ events }) => ({ events: _.set([events[0], events[2], events[1], ...events.slice(3)]) })],
      [
        'date',
        ({ events }) => ({
          events: _.set(events.map((one) => (one.seq === 1 ? { ...one, at: new Date(one.at.getTime() - DAY) } : one))),
        }),
      ],
      [
        'officer',
        ({ events }) => ({
          events: _.set(
            events.map((one) => (one.seq === 1 ? { ...one, by: { ...one.by, id: 'somebody-else' } } : one)),
          ),
        }),
      ],
      ['phase', ({ phase }) => ({ phase: _.set({ ...phase, verdictDay: '2026-01-01' }) })],
      ['closed', () => ({ phase: _.set({ status: 'closed', closedAt: new Date(), verdict: 'solved', rating: 5 }) })],
      ['deadlines', ({ deadlines }) => ({ deadlines: _.set({ ...deadlines, result: '2027-12-31' }) })],
      ['first day', () => ({ firstAcknowledgeDay: '2027-12-31' })],
      ['handler', () => ({ handlerId: 'somebody-else' })],
      ['kept out', () => ({ recused: ['somebody'] })],
      ['photos', () => ({ photos: ['cloud://env/another.jpg'] })],
      ['about the union', () => ({ aboutUnion: true })],
      ['tally', ({ tally }) => ({ tally: _.set({ ...tally, contactedInTime: !tally.contactedInTime }) })],
      ['due day', () => ({ dueDay: '2027-12-31' })],
    ];
    let found = 0;
    for (const [, change] of tampered) {
      const id = await caseIn('answered');
      const before = await stored(id);
      await raw.updateWhere({ _id: id }, change(before));
      found += 1;
      logged = [];
      expect((await runJob(verifyCases, night(found + 1))).broken).toBe(found);
      expect(logged).toHaveLength(found);
      expect(logged.join()).not.toContain(id);
    }
  });

  test('the heads of a day are published once, each student finds their own among them, and a case removed whole is missed', async () => {
    await cases.removeAll({ schoolId: JILIN.id });
    const [kept, lost] = [await caseIn('acknowledged'), await caseIn('answered', CLASSMATE)];
    await file('demo-10184-student-1');
    const today = dayOf(new Date());
    const ask = async (schoolId: string) => (await as(STUDENT, caseFunction, 'heads', { schoolId, day: today })).data;
    expect(await ask(JILIN.id)).toMatchObject({ heads: null, root: null });
    expect(await runJob(publishHeads, night(1))).toEqual({ days: 1 });
    expect(await runJob(publishHeads, night(1))).toEqual({ days: 0 });

    const published = await ask(JILIN.id);
    const last = (await chainOf(STUDENT, kept)).entries.at(-1)?.entry as { seq: number; hash: string };
    expect(published.heads).toContain(publishedHead(kept, last, openHash));
    expect(published.heads).toHaveLength(2);
    expect((await ask(YANBIAN.id)).heads).toHaveLength(1);
    const own = published.schools.find(({ schoolId }: { schoolId: string }) => schoolId === JILIN.id);
    expect(rootOf(published.heads, openHash)).toBe(own.root);
    expect(dayRoot(today, published.schools, published.previous, openHash)).toBe(published.root);

    logged = [];
    expect(await runJob(verifyCases, night(8))).toMatchObject({ broken: 0 });
    await cases.removeAll({ _id: lost });
    expect(await runJob(verifyCases, night(1))).toMatchObject({ missing: 1 });
    expect(logged).toHaveLength(1);
    // However late: what is older than a week is compared in turns, here after a hundred days in five nights.
    let missed = 0;
    for (let later = 100; later < 105; later += 1) missed += (await runJob(verifyCases, night(later))).missing ?? 0;
    expect(missed).toBeGreaterThan(0);
  });

  test('more lists of heads than one reading gives are all read: nothing is called changed or missing', async () => {
    for (const one of [dayRoots, schoolHeads]) await one.removeAll({ _id: _.gt('') });
    const today = dayOf(new Date());
    // A hundred schools of the day before, and a thousand of the same day that stand before ours.
    const many = (day: string, count: number) =>
      Array.from({ length: count }, (_none, nth) => {
        const schoolId = `0-${String(nth).padStart(4, '0')}`;
        return { _id: `${day}:${schoolId}`, day, schoolId, heads: [], root: rootOf([], openHash) };
      });
    const lists = [...many(plusDays(today, -1), 100), ...many(today, 1000)];
    for (let from = 0; from < lists.length; from += 100)
      expect(await schoolHeads.addAll(lists.slice(from, from + 100))).toBe(true);
    const id = await caseIn('acknowledged');
    expect(await runJob(publishHeads, night(1))).toEqual({ days: 1 });
    logged = [];
    expect((await runJob(verifyCases, night(1))).missing).toBe(0);
    expect(logged).toEqual([]);
    // And they are what is compared.
    await cases.removeAll({ _id: id });
    expect((await runJob(verifyCases, night(2))).missing).toBe(1);
  });

  test('a history that was forged whole, with right hashes, contradicts what was published', async () => {
    for (const one of [dayRoots, schoolHeads]) await one.removeAll({ _id: _.gt('') });
    const id = await caseIn('acknowledged');
    await runJob(publishHeads, night(1));
    const before = await stored(id);
    const text = '暖气很好，谢谢。';
    const events = before.events.map(({ stands: _stands, ...event }) => event);
    const forged = linked(id, { ...before, text }, before, [], events);
    await cases.updateWhere({ _id: id }, { text, events: _.set(forged) });
    const { entries } = await chainOf(STUDENT, id);
    expect(verifyCase(id, entries, openHash)).toEqual([]); // no hash in it is wrong
    logged = [];
    expect(await runJob(verifyCases, night(3))).toMatchObject({ broken: 1 });
    expect(logged.join()).toContain('changed');
  });

  test('lists of heads that were changed afterwards contradict the hash of their day', async () => {
    logged = [];
    const [list] = (await schoolHeads.find({ schoolId: JILIN.id }).limit(1).get()).data;
    await schoolHeads.updateWhere({ _id: list?._id ?? '' }, { heads: _.push(['another']) });
    await runJob(verifyCases, night(4));
    expect(logged.some((line) => line.includes('"changed":["4122010183"]'))).toBe(true);
  });
});
