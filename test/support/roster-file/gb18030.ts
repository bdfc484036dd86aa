let codes: Map<string, readonly number[]> | undefined;

/** Four bytes of a position in GB18030's longer part; 189,000 is U+10000. */
const fourBytes = (position: number): readonly number[] => [
  0x81 + Math.floor(position / 12_600),
  0x30 + (Math.floor(position / 1260) % 10),
  0x81 + (Math.floor(position / 10) % 126),
  0x30 + (position % 10),
];
const ASTRAL = 189_000;
/** Positions in front of it that stand for the rest of the BMP. */
const BMP = 39_420;

/** What the decoder makes of every sequence, turned round; two bytes where there are two. */
function table(): Map<string, readonly number[]> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gb18030');
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !codes?.has(text)) codes?.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  for (let position = 0; position < BMP; position++) add(fourBytes(position));
  return codes;
}

function bytesOf(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point >= 0x10000) return fourBytes(ASTRAL + point - 0x10000);
  const bytes = table().get(character);
  if (!bytes) throw new Error(`not in GB18030: ${JSON.stringify(character)}`);
  return bytes;
}

/** Whether GB18030 has a character: not those that stand for a lost one, or half of one. */
export const isInGb18030 = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 || point >= 0x10000 || table().has(character);
};

/** Text in GB18030, as Excel in China writes a CSV. */
export const gb18030 = (text: string): Buffer => Buffer.from([...text].flatMap(bytesOf));
