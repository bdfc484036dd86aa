const WIDTH = 76;
const HEIGHT = 34;
const EDGE = 4;

const round = (value: number) => Math.round(value * 10) / 10;

/** The points of a line from 0 at the bottom to 100 at the top, never stretched; a month without figures is a gap. */
export function sparkPoints(trend: (number | null)[]): ([number, number] | null)[] {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, trend.length - 1);
  return trend.map((value, index) => {
    if (value === null || !Number.isFinite(value)) return null;
    const inside = Math.min(100, Math.max(0, value));
    return [round(EDGE + index * step), round(HEIGHT - EDGE - (inside / 100) * (HEIGHT - 2 * EDGE))];
  });
}

/** One short data URI to be used as a mask, about 300 bytes; undefined when there is nothing to draw. */
export function sparkImage(trend: (number | null)[]): string | undefined {
  const points = sparkPoints(trend);
  const last = points.filter((point) => point !== null).at(-1);
  if (!last) return undefined;
  // h0 makes a dot of a month that stands alone.
  const d = points
    .map((p, i) =>
      p ? `${points[i - 1] ? 'L' : 'M'}${p[0]} ${p[1]}${(points[i - 1] ?? points[i + 1]) ? '' : 'h0'}` : '',
    )
    .join('');
  const open = `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${WIDTH} ${HEIGHT}'%3E`;
  const line = `%3Cpath d='${d}' fill='none' stroke='%23000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/%3E`;
  return `url("data:image/svg+xml,${open}${line}%3Ccircle cx='${last[0]}' cy='${last[1]}' r='3.5'/%3E%3C/svg%3E")`;
}
