export const CASE_ERROR_CODES = [
  /** No such case, or not one that the caller may see: the two look the same. */
  'CASE_NOT_FOUND',
  /** The case has moved on and this step is not open now; params: status. */
  'CASE_STEP_NOT_NOW',
  /** Reopened twice already: the youth league calls back. */
  'CASE_REOPEN_LIMIT',
  /** The time to reopen (28 days after closing) is over. */
  'CASE_REOPEN_TOO_LATE',
  /** The one extension is used. */
  'CASE_EXTENSION_USED',
  /** An extension must be asked for before the deadline. */
  'CASE_EXTENSION_TOO_LATE',
  /** It is too early for this step: the other side still has time. */
  'CASE_TOO_EARLY',
  /** A department sent it back: the union's admin decides whose it is. */
  'CASE_DISPUTED',
  /** The union's admin has decided that it is this department's. */
  'CASE_ROUTING_DECIDED',
  /** The account of this case's author is deleted, and the name with it: nothing is left to open. */
  'CASE_AUTHOR_GONE',
  /** The school has as many saved replies as it can have; params: most. */
  'CASE_REPLIES_FULL',
  /** A photo of the draft is no longer in storage. */
  'PHOTO_EXPIRED',
  /** A photo that does not belong to this draft. */
  'PHOTO_FOREIGN',
  /** The ticket for looking at photos is no longer good. */
  'PHOTO_TICKET_EXPIRED',
] as const;
export type CaseErrorCode = (typeof CASE_ERROR_CODES)[number];
