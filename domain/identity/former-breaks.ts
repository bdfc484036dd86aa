import type { FormerBreak, SchoolBreak } from '../core/school-breaks';

/** So long it is known what stood: the promises that were made by it are old then. */
const KEPT_MS = 366 * 86_400_000;

/** More than a school takes back or changes in that time. The union goes no further: what stood would be forgotten instead. */
export const MOST_FORMER = 100;

interface Stood {
  breaks: readonly SchoolBreak[];
  entered: readonly { from: string; to: string; at: Date; office: string; league?: true }[];
  former: readonly FormerBreak[];
}

type Span = Pick<SchoolBreak, 'from' | 'to'>;

export const isSameSpan = (one: Span, other: Span): boolean => one.from === other.from && one.to === other.to;

/** The breaks of a school that stand no longer once it has said others, the last that went first. */
export function formerBreaks({ breaks, entered, former }: Stood, wish: readonly Span[], now: Date): FormerBreak[] {
  const gone = breaks.filter((one) => !wish.some((other) => isSameSpan(one, other)));
  return [
    ...gone.map((one) => {
      const by = entered.find((other) => isSameSpan(one, other));
      return {
        ...one,
        at: by?.at ?? null,
        until: now,
        office: by?.office ?? '',
        ...(by?.league && { league: by.league }),
      };
    }),
    ...former.filter(({ until }) => now.getTime() - until.getTime() < KEPT_MS),
  ];
}
