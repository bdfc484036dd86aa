import type { CaseState } from './state';

const GONE = 'gone:';

/** What stands in the author's place once their account is deleted; `nonce` is another for each case, so that nothing joins two of them. */
export const goneAuthor = (nonce: string): string => GONE + nonce;

/** Whether the author deleted their account: the case stays and is handled, and no verdict can come. */
export const authorIsGone = ({ authorId }: Pick<CaseState, 'authorId'>): boolean => authorId.startsWith(GONE);
