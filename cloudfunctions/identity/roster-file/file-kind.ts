import type { RosterFileRefusal } from '@types_/identity/roster-file';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** OLE, the container of .xls and of encrypted workbooks. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, start: Buffer): boolean => start.equals(bytes.subarray(0, start.length));

/** What a file's first bytes say: a way to read it, or why not. */
export function kindOf(bytes: Uint8Array): 'zip' | 'text' | RosterFileRefusal {
  if (bytes.length === 0) return 'file-empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (!startsWith(bytes, OLE)) return 'text';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED)
    ? 'file-encrypted'
    : 'file-old-excel';
}
