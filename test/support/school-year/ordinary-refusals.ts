/** Refusals that honest people meet in an ordinary year: somebody was quicker, time has passed, a term is over. */
const ORDINARY = [
  'CASE_STEP_NOT_NOW',
  'CASE_NOT_FOUND',
  'CASE_REOPEN_LIMIT',
  'CASE_REOPEN_TOO_LATE',
  'CASE_EXTENSION_TOO_LATE',
  'CASE_EXTENSION_USED',
  'CASE_DISPUTED',
  'CASE_ROUTING_DECIDED',
  'CASE_NOT_INDEPENDENT',
  'CASE_COLLEAGUE_UNKNOWN',
  'CASE_MERGE_OVER',
  'CASE_MERGE_DANGER',
  'CASE_STUDENT_UNKNOWN',
  'CASE_CLAIM_UNKNOWN',
  'CASE_TRIES_USED',
  'MATTER_CLOSED',
  'MATTER_IN_WORK',
  'MATTER_NAMES_STUDENT',
  'DIGEST_NOT_FOUND',
  'DIGEST_MOVED_ON',
  'DIGEST_OWN',
  'DIGEST_NAMES_STUDENT',
  'NOT_ALLOWED',
  'ROLE_TO_HAND_OVER',
] as const;

export const isOrdinary = (code: string): boolean => (ORDINARY as readonly string[]).includes(code);
