import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as messagePush } from '../../../cloudfunctions/message-push/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { submitPhotos } from '../../../cloudfunctions/scheduler/jobs/submit-photos';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import type { LocalCloud } from '../../../local-cloud';
import { as, freshKey, send } from '../../support/as';
import { asked, checkPhotosAs, runJob, verdictOn } from '../../support/jobs';
import { draftFolder, upload, withPhoto } from '../../support/photos';
import { FILING, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: LocalCloud;

const MINUTE = 60_000;
const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
const seen = async (openid: string, id: string) => {
  const { photos, photoTicket } = (await as(openid, caseFunction, 'get', { id })).data;
  const look = photoTicket ? await as(openid, caseFunction, 'view-photos', { ticket: photoTicket }) : null;
  if (look) expect(look.wire).toHaveLength(2);
  return { states: photos.map(({ state }: { state: string }) => state), shown: look?.data.photos.length ?? 0 };
};
const last = () => {
  const check = asked('security.mediaCheckAsync').at(-1);
  if (!check) throw new Error('nothing was asked');
  return check;
};

beforeAll(seedTwoSchools);
beforeEach(async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  localCloud.touch(STUDENT, new Date());
  await checkPhotosAs('pass');
});
afterEach(() => jest.restoreAllMocks());

describe('a photo', () => {
  test('until it passed is the author’s alone; then the desk sees it', async () => {
    const { id } = await withPhoto();
    const unchecked = { states: ['checking'], shown: 0 };
    expect([await seen(STUDENT, id), await seen(OFFICER, id)]).toEqual([{ ...unchecked, shown: 1 }, unchecked]);
    expect(await runJob(submitPhotos)).toMatchObject({ asked: 1 });
    expect(await runJob(submitPhotos)).toMatchObject({ asked: 0 });
    expect(await seen(OFFICER, id)).toEqual(unchecked);
    expect(await messagePush(verdictOn(last(), 'pass'))).toBe('success');
    expect(await seen(OFFICER, id)).toEqual({ states: ['passed'], shown: 1 });
    await runJob(submitPhotos);
    expect((await cases.get(id))?.photosOpen).toBe(false);
  });

  test('that is refused stays hidden from others, and the author is told why', async () => {
    const { id } = await withPhoto();
    await checkPhotosAs('risky', 20002);
    expect(await seen(OFFICER, id)).toEqual({ states: ['rejected'], shown: 0 });
    expect(await seen(STUDENT, id)).toEqual({ states: ['rejected'], shown: 1 });
    for (const _ of [1, 2]) await runJob(tellOfCases);
    const { notices } = (await as(STUDENT, noticeFunction, 'inbox')).data;
    expect(notices.filter(({ caseId }: { caseId: string }) => caseId === id)).toMatchObject([
      { kind: 'photo-rejected', params: { photo: 1, label: 20002 } },
    ]);
  });

  test.each([
    ['without an answer for 30 minutes', async () => {}],
    ['that the platform wants looked at', () => messagePush(verdictOn(last(), 'review'))],
    ['that the platform could not fetch', () => messagePush({ ...verdictOn(last(), 'pass'), errcode: -1008 })],
  ])('%s waits for a person: the desk sees it, marked', async (_, answered) => {
    const { id } = await withPhoto();
    await runJob(submitPhotos);
    await answered();
    await runJob(submitPhotos, soon(31));
    expect(await seen(OFFICER, id)).toEqual({ states: ['waiting'], shown: 1 });
    await messagePush(verdictOn(last(), 'risky')); // late, and still heard
    expect(await seen(OFFICER, id)).toEqual({ states: ['rejected'], shown: 0 });
    await messagePush(verdictOn(last(), 'pass')); // what was refused stays so
    expect(await seen(OFFICER, id)).toEqual({ states: ['rejected'], shown: 0 });
  });

  test('of somebody whom the platform has not seen for two hours waits for a person at once', async () => {
    const { id } = await withPhoto();
    localCloud.touch(STUDENT, new Date(Date.now() - 3 * 3_600_000));
    await runJob(submitPhotos);
    expect((await seen(OFFICER, id)).states).toEqual(['waiting']);
  });

  test('among several has a fate of its own', async () => {
    const key = freshKey();
    const folder = await draftFolder(STUDENT, key);
    const photos = [await upload(STUDENT, `${folder}/one.jpg`), await upload(STUDENT, `${folder}/two.jpg`)];
    const { data, wire } = await as(STUDENT, caseFunction, 'file', { ...FILING, photos }, key);
    expect(wire).toHaveLength(4);
    await runJob(submitPhotos);
    const [first, second] = asked('security.mediaCheckAsync').slice(-2);
    if (first && second)
      await Promise.all([messagePush(verdictOn(first, 'risky')), messagePush(verdictOn(second, 'pass'))]);
    expect(await seen(OFFICER, data.id)).toEqual({ states: ['rejected', 'passed'], shown: 1 });
  });
});

describe('a verdict', () => {
  test('that names no check of ours changes nothing, whoever tells it', async () => {
    const { id } = await withPhoto();
    await runJob(submitPhotos);
    const forged = verdictOn(last(), 'pass');
    for (const trace_id of ['', 'x', id, `${forged.trace_id}0`, null, 5, {}, undefined])
      expect(
        await send(STUDENT, (event) => messagePush(event as never) as never, { ...forged, trace_id }),
      ).toBeDefined();
    for (const event of [null, undefined, {}, [], 'x', { ...forged, Event: 'other' }])
      await messagePush(event as never);
    expect((await seen(OFFICER, id)).states).toEqual(['checking']);
  });
});

test('a run that dies at any request asks again, and one verdict is enough', async () => {
  const door = await openWireDoor(localCloud.admin);
  let deaths = 0;
  for (const isLastServed of [false, true])
    for (let at = 0; ; at += 1) {
      const { id } = await withPhoto();
      door.dieAfter(at, isLastServed);
      await runJob(submitPhotos).catch(() => undefined);
      const died = door.revive();
      deaths += died ? 1 : 0;
      await runJob(submitPhotos);
      expect(['checking']).toEqual((await seen(OFFICER, id)).states);
      await messagePush(verdictOn(last(), 'pass'));
      await runJob(submitPhotos);
      expect([await seen(OFFICER, id), (await cases.get(id))?.photosOpen]).toEqual([
        { states: ['passed'], shown: 1 },
        false,
      ]);
      if (!died) break;
    }
  expect(deaths).toBeGreaterThan(8);
  await door.close();
});
