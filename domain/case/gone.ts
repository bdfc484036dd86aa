import type { CaseState } from './state';

const GONE = 'gone:';

const NOBODY = 'nobody:';

/** Whose a case is that was told by somebody who did not say who they are (代录): another nobody for each, as with `goneAuthor`. */
export const nobody = ({ schoolId, filedAt }: Pick<CaseState, 'schoolId' | 'filedAt'>): string =>
  `${NOBODY}${schoolId}:${filedAt.getTime()}`;

/**
 * What stands in the author's place once their account is deleted; `nonce` is another for each case, so that nothing joins two of
 * them. `entries`: how many the case had then. No moment: that would join them.
 */
export const goneAuthor = (nonce: string, entries: number): string => `${GONE}${entries}:${nonce}`;

/** The first entry of a case that came when its author's account was gone; none where they are there. */
export const goneFrom = (authorId: string): number =>
  authorId.startsWith(GONE) ? Number(authorId.slice(GONE.length).split(':')[0]) : Number.POSITIVE_INFINITY;

/** Whether the author deleted their account: the case stays and is handled, and no verdict can come. */
export const authorIsGone = ({ authorId }: Pick<CaseState, 'authorId'>): boolean => authorId.startsWith(GONE);

/** Whether it is nobody's, as it was told: the code on the slip makes it somebody's. */
export const isNobodys = ({ authorId }: Pick<CaseState, 'authorId'>): boolean => authorId.startsWith(NOBODY);

/** Whether nobody is there to answer a question, to be told of anything, or to give a verdict. */
export const hasNoReader = (state: Pick<CaseState, 'authorId'>): boolean => authorIsGone(state) || isNobodys(state);
