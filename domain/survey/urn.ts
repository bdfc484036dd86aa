/** Ballots in one urn when everybody casts: many enough to be lost among, few enough to be written quickly. */
const IN_ONE_URN = 64;

/** How many urns a group has: a power of two, so that the head of a ballot's id names its urn. */
export const urnsFor = (eligible: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(eligible / IN_ONE_URN)));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first 18 bits of a ballot's id, which is as good as random. */
const bitsOf = (ballotId: string): number =>
  [0, 1, 2].reduce((sum, at) => sum * 64 + LETTERS.indexOf(ballotId[at] ?? 'A'), 0);

/** Which of a group's urns a ballot goes into: the low ones of its bits. */
export const urnOf = (ballotId: string, urns: number): number => bitsOf(ballotId) % urns;

/** Urns whose ballots fill a page of the list: some 6,400 ballots and 400 KB, below the 1 MB of an answer. */
const ON_ONE_PAGE = 100;

/** How many pages a list of so many urns has: a power of two, as every group's urns are. */
export const pagesFor = (urns: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(urns / ON_ONE_PAGE)));

/** Whether a ballot stands on a page: its low bits alone say so, so that no page tells of what group it is. */
export const isOnPage = (ballotId: string, page: number, pages: number): boolean => bitsOf(ballotId) % pages === page;

/** Which of a group's urns have ballots of a page: some of many whole, or of few one in part. */
export const urnsOnPage = (urns: number, page: number, pages: number): number[] =>
  Array.from({ length: Math.max(1, urns / pages) }, (_each, at) => (page + at * pages) % urns);
