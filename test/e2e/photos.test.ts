import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openChromium } from '../../tools/lib/open-chromium';
import { exifSegment } from '../support/exif';
import { startSeededCloud } from '../support/running-cloud';
import { temporaryFolder } from '../support/temporary-folder';

const MOST_BYTES = 400 * 1024;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startSeededCloud(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** A large photo as a phone makes it, lying on its side, with the place it was taken at beside it. */
async function photoOfAPhone(): Promise<string> {
  const page = await browser.newPage();
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3000, 2000];
    const pen = canvas.getContext('2d');
    for (let at = 0; pen && at < 6000; at += 1) {
      pen.fillStyle = `hsl(${(at * 47) % 360} 70% ${(at * 13) % 100}%)`;
      pen.fillRect((at * 389) % 3000, (at * 211) % 2000, 90, 70);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
  });
  await page.close();
  const jpeg = Buffer.from(base64, 'base64');
  const file = path.join(temporaryFolder('xuesheng-photo-'), 'photo.jpg');
  fs.writeFileSync(file, Buffer.concat([jpeg.subarray(0, 2), exifSegment(6), jpeg.subarray(2)]));
  return file;
}

/** Width and height of a JPEG, as it says itself. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2))
    if (jpeg[at + 1] === 0xc0 || jpeg[at + 1] === 0xc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
  throw new Error('no size');
}

describe('a photo that leaves the browser', () => {
  test('tells no place and no phone, stands upright, and is small', async () => {
    const original = await photoOfAPhone();
    expect(fs.readFileSync(original).includes('Exif')).toBe(true);
    expect(fs.statSync(original).size).toBeGreaterThan(MOST_BYTES);

    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${cloud.url}/?as=demo-10184-student-1#/packages/case/pages/file/index`);
    await page.locator('#topic-canteen').click();
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#photo-add').click();
    const uploaded = page.waitForResponse(/\/upload\?/);
    await (await chooser).setFiles(original);
    const { fileID } = (await (await uploaded).json()) as { fileID: string };

    const { readFile } = await import('../../cloudfunctions/_kit/storage'); // the SDK reads its address when it is loaded
    const photo = (await readFile(fileID)) ?? Buffer.alloc(0);
    for (const story of ['Exif', 'PHONE OF ZHANG']) expect(photo.includes(story)).toBe(false);
    expect(photo.length).toBeLessThanOrEqual(MOST_BYTES);
    const [width, height] = sizeOf(photo);
    expect(height).toBe(1600); // turned as it said it lay
    expect(width).toBe(1067);
    await context.close();
  });
});
