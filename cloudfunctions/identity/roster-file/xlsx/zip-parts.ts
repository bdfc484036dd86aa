import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { buf as crc32 } from 'crc-32';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from '../file-refused';

/** A workbook of twenty sheets has some fifty parts; photos pasted in are parts too. */
const MOST_PARTS = 4096;
/** Bytes of a sheet, unpacked: fifty thousand rows of eight columns are 20 MB. */
export const LARGEST_SHEET = 128 * 1024 * 1024;
/** Bytes of what describes a workbook, unpacked. Styles gather over the years. */
const LARGEST_PART = 16 * 1024 * 1024;
/** Sheets shrink to a tenth, of empty cells to a fiftieth; a bomb to a thousandth. Small parts are spared. */
const STRONGEST_RATIO = 200;
const SMALL = 8 * 1024 * 1024;
const PIECE = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a workbook's archive, by their names in lower case. */
export class ZipParts {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws FileRefused */
  static async open(bytes: Uint8Array): Promise<ZipParts> {
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      if (zip.entryCount > MOST_PARTS) throw new FileRefused('file-bomb');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw new FileRefused('file-damaged');
        entries.set(name, entry);
      }
      return new ZipParts(bytes, zip, entries);
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file-damaged');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A part's bytes, piece by piece, checked against what the archive declares and `largest` bytes. @throws FileRefused */
  async *read(name: string, largest = LARGEST_PART): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new FileRefused('file-damaged');
    refuseBombs(entry, largest);
    let size = 0;
    let sum = 0;
    for await (const piece of await this.unpacked(entry)) {
      size += piece.length;
      if (size > entry.uncompressedSize) throw new FileRefused('file-bomb');
      sum = crc32(piece, sum);
      yield piece;
    }
    if (size !== entry.uncompressedSize || sum >>> 0 !== entry.crc32) throw new FileRefused('file-damaged');
  }

  private async unpacked(entry: Entry): Promise<AsyncIterable<Buffer>> {
    const start = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true }).then(
      ({ fileDataStart }) => fileDataStart,
      () => Promise.reject(new FileRefused('file-damaged')),
    );
    const packed = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, entry.compressedSize);
    if (entry.compressionMethod === STORED) return Readable.from(pieces(packed));
    return inflated(packed);
  }
}

function refuseBombs({ compressionMethod, compressedSize, uncompressedSize, ...entry }: Entry, largest: number): void {
  if (entry.generalPurposeBitFlag & 1) throw new FileRefused('file-encrypted');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw new FileRefused('file-damaged');
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * STRONGEST_RATIO)
    throw new FileRefused('file-bomb');
  if (uncompressedSize > largest) throw new FileRefused('file-too-large', { limit: largest });
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  pipeline(Readable.from(pieces(packed)), inflate, () => {});
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) yield piece;
  } catch {
    throw new FileRefused('file-damaged');
  }
}
