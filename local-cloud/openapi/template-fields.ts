/*
 * "订阅消息参数值内容限制说明" of subscribeMessage.send: the kind of a field is its name without the digits behind it.
 */

/** 2019年10月1日, 2019年10月, 10月1日, or the same with - / . between. */
const DAY = String.raw`(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2})`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;

/** A single one, or two with ~ between. */
const span = (one: string) => new RegExp(`^${one}(?:\\s*~\\s*${one})?$`);

const HAN = String.raw`\p{Script=Han}`;

const KINDS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: span(`(?:${DAY}\\s*)?${CLOCK}`),
  date: span(`${DAY}(?:\\s*${CLOCK})?`),
  amount: /^[^\d\s\p{L}]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+() -]{1,17}$/,
  car_number: new RegExp(`^(?=.{1,8}$)[${HAN}A-Za-z0-9][A-Za-z0-9]*[${HAN}A-Za-z0-9]?$`, 'u'),
  name: new RegExp(`^(?:(?=.*${HAN})[${HAN}A-Za-z·]{1,10}|[A-Za-z .'-]{1,20})$`, 'u'),
  phrase: new RegExp(`^${HAN}{1,5}$`, 'u'),
  enum: /^.{1,20}$/u,
};

/** The kind of a field, such as `thing` of `thing1`; undefined if the platform has no such kind. */
export function kindOf(field: string): string | undefined {
  const kind = field.replace(/\d+$/, '');
  return kind in KINDS ? kind : undefined;
}

/** Whether a value may stand in a field. */
export function fits(field: string, value: string): boolean {
  return KINDS[kindOf(field) ?? '']?.test(value) ?? false;
}
