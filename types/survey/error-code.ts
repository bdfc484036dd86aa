export const SURVEY_ERROR_CODES = [
  /** No such questionnaire at a place that the caller looks after. */
  'QUESTIONNAIRE_NOT_FOUND',
  /** Somebody else changed the questionnaire meanwhile; nothing was written. */
  'QUESTIONNAIRE_CHANGED',
  /** Skip logic, ids or languages do not hold together; params: item, problem. */
  'QUESTIONNAIRE_WRONG',
  /** Words in it are names of students there, and nobody has said that they are words; params: places (`domain/survey/named-words.ts`). */
  'QUESTIONNAIRE_NAMES',
  /** No such round, or not one that the caller may see. */
  'ROUND_NOT_FOUND',
  /** The round is at another step by now. */
  'ROUND_NOT_NOW',
  /** It opens in the past, closes before it opens, or lasts too long; params: problem. */
  'ROUND_TIMES_WRONG',
  /** Somebody else changed the round meanwhile; nothing was written. */
  'ROUND_CHANGED',
  /** Nobody on the rosters fits who is to be asked. */
  'ROUND_ASKS_NOBODY',
  /** So few fit at a school that whose an answer is would be known; params: school. */
  'ROUND_ASKS_FEW',
  /** A college, year or class that was chosen is on no roster any more; params: name. */
  'ROUND_CHOICE_GONE',
  /** The questionnaire was changed after the draft was written, or after it was chosen: its new questions have to be seen first. */
  'ROUND_ASKS_OLDER',
  'ROUND_WORDS_SAID',
  /** A school is none of those that the place may ask. */
  'ROUND_SCHOOLS_WRONG',
  /** Findings of earlier rounds have no owner, action or date yet; params: count. */
  'FINDINGS_UNPLANNED',
  /** An earlier round of the place is over and not counted yet: what came out low in it is not known. */
  'EARLIER_ROUND_COUNTING',
  /** No papers are given, or no ballots taken, now: not yet, or no more. */
  'ROUND_NOT_OPEN',
  /** The caller is not on the roll that was frozen when the round opened. */
  'NOT_ON_THE_ROLL',
  /** Another envelope was stamped for this person already. */
  'PAPER_TAKEN',
  /** One was stamped for this account while it was bound to another line, and none for the caller. */
  'PAPER_BY_ANOTHER',
  /** What was to be stamped is no envelope. */
  'ENVELOPE_WRONG',
  /** The paper was not stamped for this round, school and group. */
  'PAPER_WRONG',
  /** A required answer is missing; params: item. */
  'ANSWER_MISSING',
  /** An answer that the item does not allow, or to an item that was not asked; params: item. */
  'ANSWER_WRONG',
  /** All answers together are too long. */
  'ANSWERS_TOO_LONG',
  /** Another ballot was cast with this paper; the first one counts. */
  'PAPER_SPENT',
  /** No results of this round at this school, or not yet. */
  'RESULTS_NOT_FOUND',
  /** No such text, or somebody has looked at it already. */
  'TEXT_NOT_FOUND',
  /** The text names a student of the school and may not be published. */
  'TEXT_NAMES_STUDENT',
  /** Why it was counted again, or called off while it was open, names a student of the school; everybody would read it. */
  'REASON_NAMES_STUDENT',
  /** Somebody has asked for this very count already, with a reason of theirs; it is not counted yet. */
  'RECOUNT_ASKED',
  /** Why a text is not published must be said. */
  'TEXT_REASON_MISSING',
  /** What is said of a finding names a student of the school; everybody would read it. */
  'FINDING_NAMES_STUDENT',
  /** The platform's check could not clear a text that everybody would read at once; nothing was written. */
  'TEXT_NOT_CLEARED',
  /** No such finding at a place that the caller looks after. */
  'FINDING_NOT_FOUND',
  /** Somebody else changed the finding meanwhile; nothing was written. */
  'FINDING_CHANGED',
  /** It is done, or nothing is planned yet: this cannot be done with it now. */
  'FINDING_NOT_NOW',
  /** So many words on how it goes stand there; only that it is done can still be said; params: most. */
  'FINDING_NOTES_FULL',
  /** The day is past, or too far away; params: problem. */
  'FINDING_DATE_WRONG',
] as const;
export type SurveyErrorCode = (typeof SURVEY_ERROR_CODES)[number];
