import { DANGER_PLACES_A_DAY, PLACES_A_DAY } from '@domain/case/draft-photos';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { photoPlaces } from '../../../cloudfunctions/_kit/case/photo-places';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { accountOf, noAccount, people } from '../../../cloudfunctions/_kit/people';
import { eraseTraces } from '../../../cloudfunctions/_kit/personal/erase';
import { personalPhotos } from '../../../cloudfunctions/_kit/personal/photos';
import { temporaryUrls } from '../../../cloudfunctions/_kit/storage';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { forgetPhotos } from '../../../cloudfunctions/scheduler/jobs/forget-photos';
import type { LocalCloud } from '../../../local-cloud';
import { as, freshKey } from '../../support/as';
import { setClock } from '../../support/clock';
import { allOf } from '../../support/everything';
import { runJob, taskAt } from '../../support/jobs';
import { draftFolder, upload } from '../../support/photos';
import { CLASSMATE, FILING, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: LocalCloud;

beforeAll(seedTwoSchools);
afterEach(() => void jest.useRealTimers());

const TODAY = dayOf(new Date());
const at = (days: number, time: string) => new Date(`${plusDays(TODAY, days)}T${time}+08:00`);
const put = async (openid: string, draft: string, photo: string): Promise<string> =>
  upload(openid, `${await draftFolder(openid, draft, photo)}/${photo}.jpg`);
const are = async (...files: string[]) => (await temporaryUrls(files)).map((url) => url !== null);
const filed = (draft: string, photos: string[]) => as(STUDENT, caseFunction, 'file', { ...FILING, photos }, draft);

test('photos taken out of a draft, or never sent, go once their folder is closed; a filed case keeps its own', async () => {
  setClock(at(0, '20:00:00'));
  const [sent, left] = [freshKey(), freshKey()];
  const { wire } = await as(STUDENT, caseFunction, 'open-photo-folder', { draft: sent, photo: 'kept' });
  expect(wire).toHaveLength(2);
  const [kept, out, never] = [
    await put(STUDENT, sent, 'kept'),
    await put(STUDENT, sent, 'out'),
    await put(STUDENT, left, 'one'),
  ];
  // Given out, and nothing ever came.
  await draftFolder(STUDENT, left, 'none');
  const { data } = await filed(sent, [kept]);
  expect((await runJob(forgetPhotos, at(2, '00:09:00'))).removed).toBe(0);
  expect(await are(kept, out, never)).toEqual([true, true, true]);
  expect((await runJob(forgetPhotos, at(2, '00:10:00'))).removed).toBe(3);
  expect(await are(kept, out, never)).toEqual([true, false, false]);
  expect((await cases.get(data.id))?.photos).toEqual([kept]);
  expect(await allOf('photo-places')).toEqual([]);
  expect((await runJob(forgetPhotos, at(9, '00:10:00'))).removed).toBe(0);
});

test('a draft that is sent in the last minute of its folder keeps its photos; a day later it puts them up again', async () => {
  const [late, later] = [freshKey(), freshKey()];
  setClock(at(0, '23:59:00'));
  const [one, other] = [await put(STUDENT, late, 'one'), await put(STUDENT, later, 'one')];
  setClock(at(1, '23:59:59'));
  // The job of after midnight runs beside the call, which has not written yet.
  const [answer] = await Promise.all([filed(late, [one]), runJob(forgetPhotos, at(2, '00:09:59'))]);
  expect(answer.ok).toBe(true);
  setClock(at(2, '00:00:01'));
  expect((await filed(later, [other])).error).toMatchObject({ code: 'PHOTO_EXPIRED', params: { count: 1 } });
  const again = await put(STUDENT, later, 'one');
  expect(again).not.toBe(other);
  await runJob(forgetPhotos, at(2, '00:10:00'));
  expect(await are(one, other, again)).toEqual([true, false, true]);
  expect((await filed(later, [again])).ok).toBe(true);
  await runJob(forgetPhotos, at(9, '00:10:00'));
  expect(await are(one, again)).toEqual([true, true]);
});

test('killed at each request it is done by the next run, and nothing of a case is lost', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  setClock(at(0, '12:00:00'));
  const door = await openWireDoor(localCloud.admin);
  for (let count = 0; ; count += 1) {
    const draft = freshKey();
    const [kept, out] = [await put(STUDENT, draft, 'kept'), await put(STUDENT, draft, 'out')];
    expect((await filed(draft, [kept])).ok).toBe(true);
    door.dieAfter(count, count % 2 === 0);
    await runJob(forgetPhotos, at(3, '12:00:00')).catch(() => undefined);
    const died = door.revive();
    await runJob(forgetPhotos, at(3, '12:00:00'));
    expect([count, await are(kept, out)]).toEqual([count, [true, false]]);
    if (!died) break;
  }
  await door.close();
  jest.restoreAllMocks();
});

test('who leaves takes theirs along, what is on its way then goes with its folder; an export names them', async () => {
  setClock(at(0, '12:00:00'));
  const draft = freshKey();
  const [mine, theirs] = [await put(CLASSMATE, draft, 'one'), await put(STUDENT, freshKey(), 'one')];
  const who = { ids: [idOf(CLASSMATE)], accounts: [], words: [] };
  const [place] = (await photoPlaces.find(personalPhotos.whose(who) ?? {}).get()).data;
  if (!place) throw new Error('no place');
  expect(personalPhotos.show(place)).toMatchObject([{ of: 'photo', at: expect.any(String) }]);
  expect(await eraseTraces(personalPhotos as never, who, taskAt())).toBe(true);
  expect(await are(mine, theirs)).toEqual([false, true]);
  expect(JSON.stringify(await allOf('photo-places'))).not.toContain(idOf(CLASSMATE));
  await upload(CLASSMATE, place._id);
  await runJob(forgetPhotos, at(3, '12:00:00'));
  expect(await are(mine)).toEqual([false]);
});

describe('places that one person is given in a day', () => {
  const give = (openid: string, photo: string, draft = 'draft-of-sixteen-characters') =>
    as(openid, caseFunction, 'open-photo-folder', { draft, photo });

  test('are as many as photos of all that a day holds; then an error that says when, with nothing written, and what was put up is filed', async () => {
    setClock(at(20, '12:00:00'));
    const draft = freshKey();
    const mine = await put(STUDENT, draft, 'mine');
    const [personId, day] = [idOf(STUDENT), plusDays(TODAY, 20)];
    const more = Array.from({ length: PLACES_A_DAY - 2 }, (_none, n) => ({
      ...{ _id: `case-photos/${day}/another/${n}.jpg`, version: 0, day, personId, caseId: 'none', at: new Date() },
    }));
    for (let start = 0; start < more.length; start += 60) await photoPlaces.addAll(more.slice(start, start + 60));
    expect((await give(STUDENT, 'last')).wire).toHaveLength(2);
    const before = await allOf('photo-places');
    const refused = await give(STUDENT, 'too-many');
    expect([refused.error, refused.wire.length]).toEqual([
      expect.objectContaining({
        code: 'PHOTO_DAY_FULL',
        params: { most: PLACES_A_DAY, day: plusDays(TODAY, 21) },
      }),
      1,
    ]);
    expect(await allOf('photo-places')).toEqual(before);
    // What is dangerous has places of its own, as its case has: those are full by themselves.
    const inDanger = (photo: string) =>
      as(STUDENT, caseFunction, 'open-photo-folder', { draft: 'danger-of-sixteen-characters', photo, danger: true });
    for (let n = 0; n < DANGER_PLACES_A_DAY; n += 1) expect((await inDanger(`danger-${n}`)).ok).toBe(true);
    expect((await inDanger('too-many')).error).toMatchObject({ params: { most: DANGER_PLACES_A_DAY } });
    // Asked again for a place that was given is no other one.
    const again = await give(STUDENT, 'last');
    expect([again.ok, again.wire.length]).toEqual([true, 1]);
    expect((await give(CLASSMATE, 'one')).ok).toBe(true);
    expect((await filed(draft, [mine])).ok).toBe(true);
    setClock(at(21, '00:00:01'));
    expect((await give(STUDENT, 'too-many')).ok).toBe(true);
  });

  test('are counted under all ids that somebody has and had', async () => {
    setClock(at(21, '12:00:00'));
    const [first, other] = [idOf(CLASSMATE), idOf('demo-10183-student-3')];
    await photoPlaces.updateAll({ day: plusDays(TODAY, 20) }, { day: plusDays(TODAY, 21), personId: first });
    const { account } = (await people.get(other)) ?? {};
    await people.updateWhere({ _id: first }, { account: noAccount(first) });
    await people.updateWhere({ _id: other }, { account: accountOf(CLASSMATE), former: [first] });
    expect((await give(CLASSMATE, 'too-many')).error.code).toBe('PHOTO_DAY_FULL');
    await people.updateWhere({ _id: other }, { account, former: [] });
    await people.updateWhere({ _id: first }, { account: accountOf(CLASSMATE) });
  });
});
