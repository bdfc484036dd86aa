export interface SetDataEntry {
  /** Route of the page, or path of the component. */
  where: string;
  bytes: number;
  keys: string[];
  at: number;
}

/** WeChat refuses a setData above 1 MB. */
export const SET_DATA_LIMIT = 1_048_576;

const encoder = new TextEncoder();

/** Every setData of the app, with the bytes that would cross from the logic layer to the view. */
export class SetDataLog {
  readonly entries: SetDataEntry[] = [];

  /** Notes one setData and returns the data as it arrives on the other side: a copy through JSON. */
  record(where: string, data: Record<string, unknown>): Record<string, unknown> {
    const json = JSON.stringify(data);
    const bytes = encoder.encode(json).length;
    this.entries.push({ where, bytes, keys: Object.keys(data), at: Date.now() });
    if (bytes > SET_DATA_LIMIT) throw new Error(`setData of ${bytes} bytes at ${where}`);
    return JSON.parse(json) as Record<string, unknown>;
  }
}

/** The bytes of several entries together. */
export const bytesOf = (entries: SetDataEntry[]): number => entries.reduce((sum, entry) => sum + entry.bytes, 0);
