import { deflateRawSync } from 'node:zlib';
import { buf as crc32 } from 'crc-32';

/** What a part of an archive says about itself, where that is not the truth. */
export interface ZipLies {
  size?: number;
  flags?: number;
  crc?: number;
}

/** An archive of parts by name, deflated or stored. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, isStored = false, lies: ZipLies = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [part, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = isStored ? data : deflateRawSync(data);
    const name = Buffer.from(part);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(lies.flags ?? 0x800, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(lies.crc ?? crc32(data) >>> 0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lies.size ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
