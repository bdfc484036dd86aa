/** What a picture is made of, and what it tells beside the picture: where it was taken, when, with which phone. */

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

const ORIENTATION = 0x0112;
const EXIF = 'Exif\0\0';
/** Of a segment: marker and length; then of Exif its name. */
const SEGMENT_HEAD = 4;

/** How a photo lies, 1 to 8, from an Exif segment; 1 where that cannot be read. */
function orientationIn(segment: Uint8Array): number {
  const tiff = segment.subarray(SEGMENT_HEAD + EXIF.length);
  if (tiff.length < 8) return 1;
  const view = viewOf(tiff);
  const isLittle = ascii(tiff, 0, 2) === 'II';
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + 12 * entry;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

/** An Exif segment that says how the photo lies, and nothing else: without it, it would be shown on its side. */
const onlyOrientation = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0x00, 0x22],
    ...[0x45, 0x78, 0x69, 0x66, 0x00, 0x00], // Exif
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08], // big-endian, the one list begins at 8
    ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00], // no other list
  ]);

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;

/** Segments of a JPEG that are for showing it: colours, tables. Others of the applications' and comments tell stories. */
function isForShowing(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0) return ascii(segment, SEGMENT_HEAD, 5) === 'JFIF\0';
  if (marker === 0xe2) return ascii(segment, SEGMENT_HEAD, 12) === 'ICC_PROFILE\0';
  if (marker === 0xee) return ascii(segment, SEGMENT_HEAD, 5) === 'Adobe';
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
}

/** Where the picture's own data ends: at the next marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A JPEG up to its end (phones hide more pictures behind it), without what it tells; null when it is broken. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1; // filling
      continue;
    }
    if (marker === EOI) {
      const lies = orientation > 1 && orientation <= 8 ? [onlyOrientation(orientation)] : [];
      return joined([Uint8Array.from([0xff, SOI]), ...lies, ...kept, Uint8Array.from([0xff, EOI])]);
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end < at + SEGMENT_HEAD || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && ascii(segment, SEGMENT_HEAD, EXIF.length) === EXIF) orientation = orientationIn(segment);
    if (isForShowing(marker, segment)) kept.push(segment);
    at = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === SOS) kept.push(bytes.subarray(end, at));
  }
  return null;
}

const PNG_HEAD = 8;
const PNG_STORIES = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, PNG_HEAD)];
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const name = ascii(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    if (!PNG_STORIES.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

const WEBP_HEAD = 12;
/** Of the flags in VP8X: that there is Exif, and that there is XMP. */
const WEBP_STORIES = 0x08 | 0x04;

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  for (let at = WEBP_HEAD; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null;
    const name = ascii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) return null;
    const chunk = bytes.slice(at, end);
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_STORIES;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const head = bytes.slice(0, WEBP_HEAD);
  viewOf(head).setUint32(
    4,
    kept.reduce((sum, chunk) => sum + chunk.length, 4),
    true,
  );
  return joined([head, ...kept]);
}

/**
 * A JPEG, PNG or WebP without all that it tells beside the picture, place above all; how it lies is kept. The picture itself is not
 * touched. Null for what is none of these, or broken.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff && bytes[1] === SOI) return cleanJpeg(bytes);
  if (ascii(bytes, 0, 4) === '\x89PNG') return cleanPng(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return cleanWebp(bytes);
  return null;
}
