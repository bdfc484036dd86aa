/** The keys a function works with: field encryption by key id, and one key for hashes. From the environment only. */
export interface Keys {
  current: string;
  fields: Record<string, Buffer>;
  hash: Buffer;
}

/** Reads `XUESHENG_KEYS`: JSON `{current, fields: {id: base64 of 32 bytes}, hash: base64 of 32 bytes}`. Without it nothing starts. */
export function readKeys(text: string | undefined): Keys {
  if (!text) throw new Error('XUESHENG_KEYS is not set: names could not be encrypted, so nothing starts');
  const raw = JSON.parse(text) as { current: string; fields: Record<string, string>; hash: string };
  const bytes = (base64: string | undefined, name: string) => {
    const key = Buffer.from(base64 ?? '', 'base64');
    if (key.length !== 32) throw new Error(`XUESHENG_KEYS: ${name} must be 32 bytes in base64`);
    return key;
  };
  const fields = Object.fromEntries(Object.entries(raw.fields).map(([id, key]) => [id, bytes(key, `fields.${id}`)]));
  if (!fields[raw.current]) throw new Error('XUESHENG_KEYS: current names no key in fields');
  return { current: raw.current, fields, hash: bytes(raw.hash, 'hash') };
}

let keys: Keys | undefined;
/** The keys of this process: read and checked once. */
export const currentKeys = (): Keys => {
  keys ??= readKeys(process.env.XUESHENG_KEYS);
  return keys;
};
