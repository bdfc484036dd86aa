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
