/**
 * Exports of their own data that somebody starts in a day: more than a bad network needs, too few to bury the looks of
 * others in the access record (个人信息保护法 article 45 gives the copy, decision 12 the record).
 */
export const EXPORTS_A_DAY = 10;
