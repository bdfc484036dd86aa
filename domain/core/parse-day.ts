/** A day somebody typed, in any of the usual ways, as YYYY-MM-DD; null when it is none. */
export function parseDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^\s*(20\d\d)\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(text) ?? [];
  const parsed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${parsed}T00:00:00Z`);
  return year && !Number.isNaN(at) && new Date(at).toISOString().startsWith(parsed) ? parsed : null;
}
