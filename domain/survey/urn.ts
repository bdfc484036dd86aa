/** Ballots in one urn when everybody casts: many enough to be lost among, few enough to be written quickly. */
const IN_ONE_URN = 64;

/** How many urns a group has: a power of two, so that the head of a ballot's id names its urn. */
export const urnsFor = (eligible: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(eligible / IN_ONE_URN)));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Which of a group's urns a ballot goes into: the first 18 bits of its id, which is as good as random. */
export const urnOf = (ballotId: string, urns: number): number => {
  const bits = [0, 1, 2].reduce((sum, at) => sum * 64 + LETTERS.indexOf(ballotId[at] ?? 'A'), 0);
  return bits % urns;
};
