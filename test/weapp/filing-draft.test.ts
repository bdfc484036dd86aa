import { PLACES_A_DAY } from '@domain/case/draft-photos';
import { dayOf } from '@domain/core/school-clock';
import { STORIES, withStories } from '../support/exif';
import { TINY_JPEG } from '../support/jpeg';
import { phones } from '../support/phones';
import type { WeappApp } from '../support/weapp-host/launch';

const FILE = '/packages/case/pages/file/index';
const TEXT = '二食堂晚上八点以后只剩凉菜，下晚课的人吃不上热的。';

const { again, closeAll, cloud, open } = phones();
afterEach(closeAll);

describe('a draft', () => {
  const openid = 'demo-10184-student-1';
  const draftOf = (app: WeappApp) => app.storage.get('draft-case') as { photos: { fileId: string | null }[] };

  test('is whole after WeChat was closed on any of its screens', async () => {
    let app = await open(openid, FILE, { files: { 'wxfile://tmp/leak.jpg': TINY_JPEG } });
    await app.page.tap('#danger-choice');
    app = await again(app, FILE);
    expect(app.page.get('#danger-choice').attr('aria-checked')).toBe(true);
    await app.page.tap('#topic-canteen');
    app = await again(app, FILE); // nothing was written yet: the first question, with the answer marked
    expect(app.page.$$('.chip-brand').map((chip) => chip.text())).toEqual(['食堂']);
    await app.page.tap('#topic-canteen');
    await app.page.input('#case-text', TEXT);
    await app.page.tap('#photo-add');
    await app.page.tap('#next-step');
    await app.page.input('#case-place', '二食堂');
    app = await again(app, FILE);
    await app.page.tap('#next-step');
    expect(app.page.get('#case-place').value).toBe('二食堂');
    await app.page.tap('#next-step');
    app = await again(app, FILE);
    await app.page.tap('#next-step');
    await app.page.tap('#next-step');
    const shown = app.page.text();
    for (const part of [TEXT, '食堂', '二食堂', '照片 1 张', '24 小时内']) expect(shown).toContain(part);
    app.storage.delete('draft-case');
  });

  test('on a phone that is full says so, and can be sent all the same', async () => {
    const app = await open('demo-10184-student-2', FILE, { answers: { storageFull: () => true } });
    await app.page.tap('#topic-canteen');
    await app.page.input('#case-text', TEXT);
    expect(app.page.text()).toContain('手机存满了，先别退出');
    await app.page.tap('#next-step');
    await app.page.tap('#next-step');
    await app.page.tap('#send-case');
    expect(
      cloud()
        .calls()
        .filter(({ action, openid: by, ok }) => action === 'file' && by === 'demo-10184-student-2' && ok).length,
    ).toBeGreaterThan(0);
  });

  test('a photo that was picked without a network goes up by itself when filing is opened again', async () => {
    const app = await open('demo-10184-student-3', FILE, { files: { 'wxfile://tmp/leak.jpg': TINY_JPEG } });
    await app.page.tap('#topic-dormitory');
    await app.page.input('#case-text', '五舍三楼水房漏水，地上全是水。');
    await app.setOnline(false);
    await app.page.tap('#photo-add');
    expect(app.page.text()).toContain('有照片没传上去');
    await app.page.tap('#next-step');
    await app.page.tap('#next-step');
    expect(app.page.text()).toContain('1 张照片没传上去，不会一起发');
    expect(app.page.text()).not.toContain('照片 1 张');
    app.files.delete('wxfile://tmp/leak.jpg'); // temporary files go with the session
    await app.setOnline(true);
    const next = await again(app, FILE);
    expect(draftOf(next).photos[0]?.fileId).toMatch(/^cloud:/);
    await next.page.tap('#next-step');
    await next.page.tap('#next-step');
    await next.page.tap('#send-case');
    expect(next.page.text()).toContain('发出去了');
    expect([...next.files.keys()].filter((name) => name.includes('photo-'))).toEqual([]);
  });

  test('a photo for which the day has no place stays on the phone, which says why and until when; the words are sent', async () => {
    const who = 'demo-10184-student-3';
    const { photoPlaces } = await import('../../cloudfunctions/_kit/case/photo-places');
    const { idOf } = await import('../support/time-of-cases');
    const [day, given] = [dayOf(new Date()), await photoPlaces.count({ personId: idOf(who) })];
    const full = Array.from({ length: PLACES_A_DAY - given }, (_none, n) => ({
      ...{
        _id: `case-photos/${day}/full/${n}.jpg`,
        version: 0,
        day,
        personId: idOf(who),
        caseId: 'none',
        at: new Date(),
      },
    }));
    await photoPlaces.addAll(full);
    const app = await open(who, FILE, { files: { 'wxfile://tmp/leak.jpg': TINY_JPEG } });
    await app.page.tap('#topic-dormitory');
    await app.page.input('#case-text', '五舍四楼水房也漏水。');
    await app.page.tap('#photo-add');
    const says = `今天已经传了 ${PLACES_A_DAY} 张照片`;
    expect(app.page.text()).toContain(says);
    await app.page.tap('#next-step');
    await app.page.tap('#next-step');
    expect(app.page.text()).toContain(says);
    expect(draftOf(app).photos).toMatchObject([{ clean: true, fileId: null, failed: true }]);
    await photoPlaces.removeAll({ caseId: 'none' });
    // On another day a tap is enough.
    await app.page.tap('#photos-again');
    expect(app.page.text()).not.toContain(says);
    expect(draftOf(app).photos[0]?.fileId).toMatch(/^cloud:/);
    await app.page.tap('#send-case');
    expect(app.page.text()).toContain('发出去了');
  });

  test('a photo leaves the phone without the place it was taken at', async () => {
    const told = withStories(TINY_JPEG, 6);
    const app = await open('demo-10183-student-2', FILE, { files: { 'wxfile://tmp/here.jpg': told } });
    await app.page.tap('#topic-canteen');
    await app.page.input('#case-text', TEXT);
    await app.page.tap('#photo-add');
    const kept = [...app.files].find(([name]) => name.startsWith('wxfile://usr/photo-'))?.[1] ?? Buffer.alloc(0);
    expect(kept.length).toBe(TINY_JPEG.length + 36);
    for (const story of STORIES) expect(Buffer.from(kept).includes(story)).toBe(false);
    expect(draftOf(app).photos[0]?.fileId).toMatch(/^cloud:/);
    app.storage.delete('draft-case');
  });
});
