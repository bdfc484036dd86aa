import { issueTicket } from '../../../cloudfunctions/_kit/ticket';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { demoPersonId } from '../../../tools/seed/documents';
import { as, freshKey, said } from '../../support/as';
import { everything } from '../../support/everything';
import { checkPhotosAs } from '../../support/jobs';
import { draftFolder, JPEG, upload, withPhoto } from '../../support/photos';
import { CLASSMATE, FILING, OFFICER, STUDENT } from '../../support/scene';
import { person } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

const shown = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;

beforeAll(seedStrangers);

describe('photos', () => {
  const look = (openid: string, ticket: string) => as(openid, caseFunction, 'view-photos', { ticket });

  test('are seen by author and officer with the ticket of each, and fetched', async () => {
    const { id } = await withPhoto();
    await checkPhotosAs('pass');
    for (const openid of [STUDENT, OFFICER]) {
      const { photoTicket, photoCount } = await shown(openid, id);
      const { data, wire } = await look(openid, photoTicket);
      expect([photoCount, data.photos.length, wire.length]).toEqual([1, 1, 2]);
      expect(Buffer.from(await (await fetch(data.photos[0])).arrayBuffer())).toEqual(JPEG);
    }
  });

  test('of a ticket of somebody else, an old one, a forged, cut or altered one stay closed', async () => {
    const { id, fileId } = await withPhoto();
    await checkPhotosAs('pass');
    const { photoTicket } = await shown(STUDENT, id);
    const { photoTicket: officers } = await shown(OFFICER, id);
    const [me, soon] = [demoPersonId(person(STUDENT)), new Date(Date.now() + 60_000)];
    const plain = Buffer.from(JSON.stringify({ until: soon.getTime(), payload: { photos: [fileId], for: me } }));
    const bad = [
      officers,
      issueTicket('case-photos', me, { photos: [fileId] }, new Date(Date.now() - 1)),
      issueTicket('other-purpose', me, { photos: [fileId] }, soon),
      issueTicket('case-photos', '', { photos: [fileId] }, soon),
      ...['', '.', '...', '....', 'k1', 'k1...', 'k1.a.b.c', 'k2.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAA'],
      ...['constructor.a.b.c', '__proto__.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAA', 'toString...'],
      plain.toString('base64url'),
      `${plain.toString('base64url')}.${'A'.repeat(32)}`,
      plain.toString('utf8'),
      ...Array.from({ length: photoTicket.length }, (_, cut) => photoTicket.slice(0, cut)).filter(
        (_, n) => n % 7 === 0,
      ),
      photoTicket.replace(/.$/, (last: string) => (last < 'a' ? 'z' : 'A')),
      photoTicket.replace('k1.', 'k2.'),
      `x${photoTicket}`,
    ];
    for (const ticket of bad)
      expect([ticket, said(await look(STUDENT, ticket))]).toEqual([
        ticket,
        { ok: false, code: 'PHOTO_TICKET_EXPIRED', params: {} },
      ]);
    for (const [, openid] of STRANGERS)
      expect((await look(openid, photoTicket)).error.code).toMatch(/^(PHOTO_TICKET_EXPIRED|NOT_BOUND)$/);
    expect((await look(STUDENT, photoTicket)).ok).toBe(true);
  });

  test('of another draft, person, folder or environment are not taken', async () => {
    const theirs = await withPhoto(CLASSMATE);
    const key = freshKey();
    const folder = await draftFolder(STUDENT, key);
    const mine = await upload(STUDENT, `${folder}/mine.jpg`);
    const before = await everything();
    const filing = async (photos: string[]) =>
      (await as(STUDENT, caseFunction, 'file', { ...FILING, photos }, key)).error;
    for (const photo of [
      theirs.fileId,
      mine.replace(folder, `${folder}/..`),
      mine.replace(folder, `${folder}/deep`),
      mine.replace('mine.jpg', 'mine.svg'),
      mine.replace('mine.jpg', '%6Dine.jpg'),
      mine.replace('cloud://', 'https://'),
      mine.replace(/^cloud:\/\/[^/]+\//, ''),
      mine.replace(/^cloud:\/\/[^/]+/, 'cloud://图'),
      `${mine}\n`,
      `${mine}?`,
    ])
      expect([photo, (await filing([photo])).code]).toEqual([photo, 'PHOTO_FOREIGN']);
    expect((await filing([mine, mine])).code).toBe('PHOTO_FOREIGN');
    expect((await filing([mine, mine.replace(/^cloud:\/\/[^/]+/, '$&-2')])).code).toBe('PHOTO_FOREIGN');
    expect(await filing([mine, mine.replace('mine', 'lost'), mine.replace('mine', 'lost2')])).toMatchObject({
      code: 'PHOTO_EXPIRED',
      params: { count: 2 },
    });
    expect(await everything()).toEqual(before);
    expect((await as(STUDENT, caseFunction, 'file', { ...FILING, photos: [mine] }, key)).ok).toBe(true);
  });

  test('have a folder per person and draft, the same whenever asked', async () => {
    const draft = 'draft-of-sixteen-characters';
    const mine = await draftFolder(STUDENT, draft);
    expect(await draftFolder(STUDENT, draft)).toBe(mine);
    expect(await draftFolder(CLASSMATE, draft)).not.toBe(mine);
    expect(await draftFolder(STUDENT, `${draft}-2`)).not.toBe(mine);
  });

  test('nine of the longest fit into a ticket', async () => {
    const key = freshKey();
    const folder = await draftFolder(STUDENT, key);
    const photos: string[] = [];
    for (let n = 0; n < 9; n += 1) photos.push(await upload(STUDENT, `${folder}/${String(n).repeat(64)}.webp`));
    const { data } = await as(STUDENT, caseFunction, 'file', { ...FILING, photos }, key);
    expect((await look(STUDENT, (await shown(STUDENT, data.id)).photoTicket)).data.photos).toHaveLength(9);
    const longest = Array.from({ length: 9 }, () => 'x'.repeat(300));
    expect(
      issueTicket('case-photos', demoPersonId(person(STUDENT)), { photos: longest }, new Date()).length,
    ).toBeLessThan(6000);
  });
});
