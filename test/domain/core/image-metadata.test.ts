import { crc32 } from 'node:zlib';
import { withoutMetadata } from '@domain/core/image-metadata';
import fc from 'fast-check';
import { exifSegment, STORIES, withStories } from '../../support/exif';
import { TINY_JPEG } from '../../support/jpeg';

const clean = (bytes: Uint8Array): Buffer => {
  const found = withoutMetadata(bytes);
  if (!found) throw new Error('no picture');
  return Buffer.from(found);
};
const GPS = Buffer.from([0x88, 0x25]); // the tag that leads to the place

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const HEADER = pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const END = pngChunk('IEND', Buffer.alloc(0));

function webp(chunks: [string, Buffer][]): Buffer {
  const parts = chunks.map(([name, data]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

describe('a photo that leaves the phone', () => {
  test('tells no place, no model, no words; the picture is byte for byte the same', () => {
    const told = withStories(TINY_JPEG);
    for (const story of STORIES) expect(told.includes(story)).toBe(true);
    expect(clean(told).equals(TINY_JPEG)).toBe(true);
  });

  test('without anything to tell is left as it is', () => {
    expect(clean(TINY_JPEG).equals(TINY_JPEG)).toBe(true);
  });

  test.each([2, 3, 6, 8])('that lies on its side (%i) still says so, and nothing else', (orientation) => {
    const found = clean(withStories(TINY_JPEG, orientation));
    for (const story of STORIES) expect(found.includes(story)).toBe(false);
    expect(found.includes(GPS)).toBe(false);
    expect(found.length).toBe(TINY_JPEG.length + 36);
    expect(clean(found).equals(found)).toBe(true);
  });

  test('of a little-endian phone too', () => {
    const little = Buffer.from([
      ...[0xff, 0xe1, 0x00, 0x22, ...Buffer.from('Exif\0\0', 'latin1'), 0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
      ...[1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
    ]);
    const found = clean(Buffer.concat([TINY_JPEG.subarray(0, 2), little, TINY_JPEG.subarray(2)]));
    expect(found.length).toBe(TINY_JPEG.length + 36);
    expect(found[2 + 29]).toBe(6);
  });

  test('as PNG has no text and no Exif', () => {
    const stories = [pngChunk('eXIf', exifSegment(1)), pngChunk('tEXt', Buffer.from('Author\0Zhang'))];
    expect(clean(Buffer.concat([PNG, HEADER, ...stories, END, Buffer.from('behind')]))).toEqual(
      Buffer.concat([PNG, HEADER, END]),
    );
  });

  test('as WebP has no Exif and no XMP, and does not say that it has', () => {
    const flags = Buffer.from([0x0c | 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const plain = Buffer.from([0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const picture: [string, Buffer] = ['VP8 ', Buffer.from('picture')];
    const told = webp([['VP8X', flags], picture, ['EXIF', exifSegment(1)], ['XMP ', Buffer.from('<x/>')]]);
    expect(clean(told)).toEqual(webp([['VP8X', plain], picture]));
  });

  test('is nothing that we know when it is something else, or broken', () => {
    for (const bytes of ['', 'GIF89a', 'ftypheic', '\x89PNG'])
      expect(withoutMetadata(Buffer.from(bytes, 'latin1'))).toBeNull();
    for (let length = 2; length < TINY_JPEG.length; length += 1)
      expect(withoutMetadata(TINY_JPEG.subarray(0, length))).toBeNull();
  });

  test('whatever bytes come: an answer, and clean is clean', () => {
    const heads = [[0xff, 0xd8, 0xff, 0xe1], [...PNG], [...Buffer.from('RIFF0000WEBP')]];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        const once = withoutMetadata(Uint8Array.from([...head, ...rest]));
        return once === null || Buffer.from(withoutMetadata(once) ?? []).equals(once);
      }),
    );
  });
});
