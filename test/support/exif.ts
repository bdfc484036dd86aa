/** 43°53′ N: what a phone writes beside a photo taken at a school in Changchun. */
const NORTH = [43, 53, 0];

const bytes16 = (value: number) => [value >> 8, value & 0xff];
const bytes32 = (value: number) => [...bytes16(value >>> 16), ...bytes16(value & 0xffff)];

/** An Exif segment as a phone writes it: how the photo lies, the model, and where it was taken. */
export function exifSegment(orientation: number): Buffer {
  const model = 'PHONE OF ZHANG\0\0';
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...[...bytes16(tag), ...bytes16(type), ...bytes32(count)],
    ...value,
  ];
  const first = 8;
  const firstLength = 2 + 3 * 12 + 4;
  const place = first + firstLength;
  const placeLength = 2 + 2 * 12 + 4;
  const modelAt = place + placeLength;
  const tiff = [
    ...[0x4d, 0x4d, 0, 0x2a, ...bytes32(first)],
    ...[...bytes16(3), ...entry(0x0110, 2, model.length, bytes32(modelAt))],
    ...entry(0x0112, 3, 1, [...bytes16(orientation), 0, 0]),
    ...[...entry(0x8825, 4, 1, bytes32(place)), ...bytes32(0)],
    ...[...bytes16(2), ...entry(1, 2, 2, [0x4e, 0, 0, 0])],
    ...[...entry(2, 5, 3, bytes32(modelAt + model.length)), ...bytes32(0)],
    ...Buffer.from(model),
    ...NORTH.flatMap((part) => [...bytes32(part), ...bytes32(1)]),
  ];
  const content = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Buffer.from([0xff, 0xe1, ...bytes16(content.length + 2), ...content]);
}

const segment = (marker: number, text: string) =>
  Buffer.from([0xff, marker, ...bytes16(text.length + 2), ...Buffer.from(text, 'latin1')]);

/** A JPEG as phones make them: with Exif, XMP, a comment, and a second picture behind its end. */
export const withStories = (jpeg: Buffer, orientation = 1): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    exifSegment(orientation),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x>43.88N</x>'),
    segment(0xe2, 'MPF\0 more pictures'),
    segment(0xed, 'Photoshop 3.0\0 by Zhang'),
    segment(0xfe, 'my room'),
    jpeg.subarray(2),
    jpeg.subarray(0, 2),
    exifSegment(1),
  ]);

/** What of it must not leave a phone. */
export const STORIES = ['PHONE OF ZHANG', '43.88N', 'by Zhang', 'my room', 'MPF'];
