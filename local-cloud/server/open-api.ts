/*
 * wx.openApi travels as multipart with a protobuf inside. Enough of both is understood here to answer and to log.
 * CommApiData { int32 type = 1; ApiData { repeated Pair { string key = 1; bytes value = 2 } = 1 } = 2 }
 * CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4 }
 */

/** The fields of a multipart body; enough for what the SDK sends. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const fields = new Map<string, Buffer>();
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return fields;
  const mark = Buffer.from(`--${boundary}`);
  for (let start = body.indexOf(mark); start >= 0; ) {
    const end = body.indexOf(mark, start + mark.length);
    if (end < 0) break;
    const part = body.subarray(start + mark.length + 2, end - 2);
    const headerEnd = part.indexOf('\r\n\r\n');
    const name = headerEnd < 0 ? undefined : /name="([^"]*)"/.exec(part.toString('utf8', 0, headerEnd))?.[1];
    if (name !== undefined) fields.set(name, part.subarray(headerEnd + 4));
    start = end;
  }
  return fields;
}

function* protobufFields(bytes: Buffer): Generator<[field: number, value: Buffer]> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; at < bytes.length; shift += 7) {
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const tag = varint();
    if ((tag & 7) === 0) {
      varint();
    } else if ((tag & 7) === 2) {
      const length = varint();
      yield [tag >>> 3, bytes.subarray(at, at + length)];
      at += length;
    } else {
      return; // a wire type the SDK does not use
    }
  }
}

/** The parameters of an openapi call; a value that is not JSON stays text. */
export function readApiData(bytes: Buffer): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  const pairs = [...protobufFields(bytes)].flatMap(([field, data]) => (field === 2 ? [...protobufFields(data)] : []));
  for (const [, pair] of pairs) {
    const parts = new Map(protobufFields(pair));
    const value = parts.get(2)?.toString('utf8') ?? '';
    try {
      parameters[String(parts.get(1))] = JSON.parse(value);
    } catch {
      parameters[String(parts.get(1))] = value;
    }
  }
  return parameters;
}

function lengthDelimited(field: number, content: string): Buffer {
  const bytes = Buffer.from(content);
  const header = [(field << 3) | 2];
  let length = bytes.length;
  for (; length > 127; length >>>= 7) header.push((length & 127) | 128);
  header.push(length);
  return Buffer.concat([Buffer.from(header), bytes]);
}

/** The protobuf answer that carries a JSON value. */
export function apiReply(value: unknown): Buffer {
  const httpCode200 = Buffer.from([4 << 3, (200 & 127) | 128, 1]);
  return Buffer.concat([
    lengthDelimited(1, JSON.stringify(value)),
    lengthDelimited(2, 'application/json'),
    httpCode200,
  ]);
}
