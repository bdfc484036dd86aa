import { cases } from '../../../cloudfunctions/_kit/case/store';
import { readFile, removeFiles, writeFile } from '../../../cloudfunctions/_kit/storage';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { submitPhotos } from '../../../cloudfunctions/scheduler/jobs/submit-photos';
import { as, freshKey } from '../../support/as';
import { STORIES, withStories } from '../../support/exif';
import { asked, runJob } from '../../support/jobs';
import { TINY_JPEG } from '../../support/jpeg';
import { draftFolder, upload } from '../../support/photos';
import { FILING, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);
afterEach(() => jest.restoreAllMocks());

async function withPhotoOf(bytes: Buffer): Promise<{ id: string; fileId: string }> {
  const key = freshKey();
  const fileId = await upload(STUDENT, `${await draftFolder(STUDENT, key)}/one.jpg`, Buffer.from(bytes));
  const { data } = await as(STUDENT, caseFunction, 'file', { ...FILING, photos: [fileId] }, key);
  return { id: data.id, fileId };
}

describe('a photo that a phone sent with the place it was taken at', () => {
  test('has none any more before anybody but its author can open it', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { id, fileId } = await withPhotoOf(withStories(TINY_JPEG));
    await runJob(submitPhotos, new Date());
    expect((await cases.get(id))?.photoChecks.map(({ state }) => state)).toEqual(['asked']);
    const kept = (await readFile(fileId)) ?? Buffer.alloc(0);
    for (const story of STORIES) expect(kept.includes(story)).toBe(false);
    expect(kept.equals(TINY_JPEG)).toBe(true);
    expect((await cases.get(id))?.photos).toEqual([fileId]);
  });

  test('what tells nothing, and what is no photo that we know, stays byte for byte', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const plain = await withPhotoOf(TINY_JPEG);
    const broken = await withPhotoOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]));
    await runJob(submitPhotos, new Date());
    expect((await readFile(plain.fileId))?.equals(TINY_JPEG)).toBe(true);
    expect((await readFile(broken.fileId))?.length).toBe(6);
    expect(warned.mock.calls.filter(([line]) => String(line).includes('cleaned'))).toEqual([]);
  });

  test('waits for a scheduler that stood still for hours: cleaned and checked late, opened by nobody before', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { id, fileId } = await withPhotoOf(withStories(TINY_JPEG));
    const before = asked('security.mediaCheckAsync').length;
    const view = async () => (await as(OFFICER, caseFunction, 'get', { id })).data;
    expect(await view()).toMatchObject({ photoTicket: null });
    const late = new Date(Date.now() + 5 * 3_600_000);
    await runJob(submitPhotos, late);
    expect((await cases.get(id))?.photoChecks.map(({ state }) => state)).toEqual(['asked']);
    expect(asked('security.mediaCheckAsync')).toHaveLength(before + 1);
    const kept = (await readFile(fileId)) ?? Buffer.alloc(0);
    for (const story of STORIES) expect(kept.includes(story)).toBe(false);
    expect(await view()).toMatchObject({ photoTicket: null });
    // Thirty minutes for the platform's answer, from when it was asked.
    await runJob(submitPhotos, new Date(late.getTime() + 29 * 60_000));
    expect(await view()).toMatchObject({ photoTicket: null });
    await runJob(submitPhotos, new Date(late.getTime() + 31 * 60_000));
    expect(await view()).toMatchObject({ photos: [{ state: 'waiting' }] });
  });

  test('of which storage answers that it has no time is not opened uncleaned', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { id } = await withPhotoOf(withStories(TINY_JPEG));
    jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response('', { status: 503 })));
    await runJob(submitPhotos, new Date(Date.now() + 40 * 60_000));
    expect((await cases.get(id))?.photoChecks.map(({ state }) => state)).toEqual(['due']);
  });

  test('of which storage has no address now is shown to nobody: it is cleaned and checked once there is one', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { id, fileId } = await withPhotoOf(withStories(TINY_JPEG));
    const states = async () => (await cases.get(id))?.photoChecks.map(({ state }) => state);
    await removeFiles([fileId]);
    await runJob(submitPhotos, new Date());
    expect(await states()).toEqual(['due']);
    expect((await as(OFFICER, caseFunction, 'get', { id })).data).toMatchObject({ photoTicket: null });
    await writeFile(fileId.replace(/^cloud:\/\/[^/]+\//, ''), withStories(TINY_JPEG));
    await runJob(submitPhotos, new Date());
    expect(await states()).toEqual(['asked']);
    expect((await readFile(fileId))?.equals(TINY_JPEG)).toBe(true);
  });

  test('that storage does not hand out now keeps no other waiting, is not checked uncleaned, and comes again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const both = [await withPhotoOf(withStories(TINY_JPEG)), await withPhotoOf(withStories(TINY_JPEG))];
    const real = globalThis.fetch;
    const [first] = both.sort((a, b) => (a.id < b.id ? -1 : 1));
    const path = first?.fileId.replace(/^cloud:\/\/[^/]+\//, '') ?? '';
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation((url, init) =>
        decodeURIComponent(String(url)).includes(path) ? Promise.reject(new Error('no answer')) : real(url, init),
      );
    const states = async () =>
      Promise.all(both.map(async ({ id }) => (await cases.get(id))?.photoChecks.map(({ state }) => state).join()));
    await runJob(submitPhotos, new Date());
    expect(await states()).toEqual(['due', 'asked']);
    jest.restoreAllMocks();
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await runJob(submitPhotos, new Date());
    expect(await states()).toEqual(['asked', 'asked']);
  });
});
