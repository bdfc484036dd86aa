/** What became of something that may be refused: data, or a code of the refusing context. */
export type Result<T, Code extends string> = { ok: true; data: T } | { ok: false; code: Code; params?: Params };

/** Values that a text for a code may name. Never personal data. */
export type Params = Record<string, string | number>;

export const accept = <T>(data: T): { ok: true; data: T } => ({ ok: true, data });

export const refuse = <Code extends string>(code: Code, params?: Params): { ok: false; code: Code; params?: Params } =>
  params ? { ok: false, code, params } : { ok: false, code };
