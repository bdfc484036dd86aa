/*
 * wx.openApi travels as multipart with a protobuf inside. Enough of it is understood here to answer.
 * CommApiData { ApiType type = 1 (0 openapi, 2 inner services, as for cloud.getOpenData); ApiData { repeated Pair { string key = 1; bytes value = 2 } = 1 } = 2 }
 * CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4 }
 */

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

function parseValue(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The parameters of an openapi call; a value that is not JSON stays text. */
export function readApiData(bytes: Buffer): Record<string, unknown> {
  const pairs = [...protobufFields(bytes)].flatMap(([field, data]) => (field === 2 ? [...protobufFields(data)] : []));
  // Not by assignment: a key may be __proto__.
  return Object.fromEntries(
    pairs.map(([, pair]) => {
      const parts = new Map(protobufFields(pair));
      return [String(parts.get(1) ?? ''), parseValue(parts.get(2)?.toString('utf8') ?? '')];
    }),
  );
}

function lengthDelimited(field: number, content: string): Buffer {
  const bytes = Buffer.from(content);
  const header = [(field << 3) | 2];
  let length = bytes.length;
  for (; length > 127; length >>>= 7) header.push((length & 127) | 128);
  header.push(length);
  return Buffer.concat([Buffer.from(header), bytes]);
}

/** A whole number of 32 bits; a negative one takes ten bytes, as if it had 64. */
function varintField(field: number, value: number): Buffer {
  const bytes = [field << 3];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

/** The protobuf answer that carries a JSON value. */
export function apiReply(value: unknown): Buffer {
  return Buffer.concat([
    lengthDelimited(1, JSON.stringify(value)),
    lengthDelimited(2, 'application/json'),
    varintField(4, 200),
  ]);
}

/** The protobuf answer of the cloud itself, such as -604101: the SDK throws its code. */
export function apiRefusal(errorCode: number): Buffer {
  return varintField(3, errorCode);
}
