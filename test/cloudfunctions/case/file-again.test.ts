import { cases } from '../../../cloudfunctions/_kit/case/store';
import { keyedHash } from '../../../cloudfunctions/_kit/crypto';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { boundKey } from '../../../cloudfunctions/_kit/router';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { caseNumber } from '../../../cloudfunctions/case/number';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { allOf } from '../../support/everything';
import { draftFolder, upload } from '../../support/photos';
import { FILING, file, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);
afterEach(() => jest.useRealTimers());

const MOST = 4;
const count = async () => (await allOf('cases')).length;
const photosOf = async (key: string, wanted: boolean): Promise<string[]> =>
  wanted ? [await upload(STUDENT, `${await draftFolder(STUDENT, key)}/one.jpg`)] : [];
const filing = (key: string, photos: string[]): Promise<Answer> =>
  as(STUDENT, caseFunction, 'file', { ...FILING, photos }, key);
const idFor = (key: string) => keyedHash('case', boundKey(accountOf(STUDENT), key));

describe.each([
  ['without photos', false, 3],
  ['with photos', true, 4],
] as const)('a case filed %s', (_, hasPhotos, first) => {
  const door = badPlatform();

  test(`makes ${first} requests, and one when it is sent again`, async () => {
    const key = freshKey();
    const photos = await photosOf(key, hasPhotos);
    const [once, again] = [await filing(key, photos), await filing(key, photos)];
    expect([once.wire.length, again.wire.length]).toEqual([first, 1]);
    expect(said(again)).toEqual(said(once));
    expect((await as(STUDENT, caseFunction, 'file', { ...FILING, photos, place: '' }, key)).error.code).toBe(
      'KEY_REUSED',
    );
  });

  test('is found again when the answer to its writing was lost', async () => {
    const key = freshKey();
    const photos = await photosOf(key, hasPhotos);
    const before = await count();
    door.loseAnswer('database.insertDocument', 'cases');
    const lost = await filing(key, photos);
    expect([lost.error.code, lost.wire.length <= MOST]).toEqual(['INTERNAL', true]);
    const again = await filing(key, photos);
    expect([again.ok, again.data.id, again.wire.length]).toEqual([true, idFor(key), 1]);
    expect(await count()).toBe(before + 1);
  });

  test('by five at the same moment is one case, each within four requests, whoever lost finds it at the next try', async () => {
    const key = freshKey();
    const photos = await photosOf(key, hasPhotos);
    const before = await count();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => filing(key, photos)));
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('BUSY');
    expect(answers.flatMap(({ wire }) => wire).length).toBeLessThanOrEqual(5 * MOST);
    expect(new Set((await Promise.all([1, 2].map(() => filing(key, photos)))).map(({ data }) => data.id))).toEqual(
      new Set([idFor(key)]),
    );
    expect(await count()).toBe(before + 1);
  });

  test('whose number is taken gets another at the next try', async () => {
    const key = freshKey();
    const photos = await photosOf(key, hasPhotos);
    const now = new Date();
    const taken = caseNumber('10183', idFor(key), now, now.getTime());
    await cases.updateWhere({ _id: await file() }, { number: taken });
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'], now });
    const refused = await filing(key, photos);
    expect([refused.error?.code, refused.wire.length]).toEqual(['BUSY', MOST]);
    jest.useRealTimers();
    const again = await filing(key, photos);
    expect([again.ok, again.wire.length]).toEqual([true, first]);
    expect(again.data.number).not.toBe(taken);
  });
});

test('who is refused at the door learns nothing of a case under the key', async () => {
  const key = freshKey();
  await filing(key, []);
  const mine = (await people.find({ account: accountOf(STUDENT) }).get()).data[0];
  await people.updateWhere({ _id: mine?._id ?? '' }, { agreements: [{ version: 'old', at: new Date() }] });
  expect((await filing(key, [])).error.code).toBe('AGREEMENT_NEEDED');
  await people.updateWhere({ _id: mine?._id ?? '' }, { agreements: mine?.agreements ?? [] });
  expect((await as('nobody-at-all', caseFunction, 'file', FILING, key)).error.code).toBe('NOT_BOUND');
});
