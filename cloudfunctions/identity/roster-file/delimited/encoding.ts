import { FileRefused } from '../file-refused';

/** Bytes that are decoded at a time. */
const PIECE = 64 * 1024;
const UTF8_BOM = 'efbbbf';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

/** Bytes at the start, in whole pieces, that are well-formed UTF-8; all of them where the text is. */
function wellFormed(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sound = 0;
  try {
    for (const piece of pieces(bytes)) {
      decoder.decode(piece, { stream: true });
      sound += piece.length;
    }
    decoder.decode();
    return sound;
  } catch {
    return Math.min(sound, bytes.length - 1);
  }
}

const hasBeyondAscii = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

/** A mark at the start decides; else what is well-formed UTF-8 is that, and everything else GB18030, which Excel writes in China. */
function encodingOf(bytes: Uint8Array): Encoding {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  const sound = wellFormed(bytes);
  if (sound === bytes.length) return 'utf-8';
  // GB18030 is never well-formed UTF-8 for a whole piece: this was UTF-8 and is damaged further on.
  if (mark === UTF8_BOM || (sound >= PIECE && hasBeyondAscii(bytes.subarray(0, sound))))
    throw new FileRefused('file-encoding');
  return 'gb18030';
}

/** The text of a file, piece by piece, without its byte order mark. @throws FileRefused for what is no text */
export function* decoded(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  // Half a character in UTF-16 spoils its own row only, which then says so.
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' || encoding === 'gb18030' });
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new FileRefused(bytes.includes(0) ? 'file-not-a-table' : 'file-encoding');
    }
  };
  for (const piece of pieces(bytes)) yield decode(piece);
  yield decode();
}
