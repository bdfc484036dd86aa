export const CASE_ERROR_CODES = [
  /** No such case, or not one that the caller may see: the two look the same. */
  'CASE_NOT_FOUND',
  /** As many cases as one person files in a day; params: most, day (from which on they can again). */
  'CASE_DAY_FULL',
  /** As many with danger as one person files in a day; params: most, day, id (the latest of them to which the same readers can be told more; empty: none). */
  'CASE_DANGER_FULL',
  /** As many as one officer writes down for others in a day; params: most, day. */
  'CASE_TOLD_FULL',
  /** As many with danger as one officer writes down in a day; params: most, day. */
  'CASE_TOLD_DANGER_FULL',
  /** As many as a desk writes down in one student's name in a day; params: most, day. */
  'CASE_NAME_FULL',
  /** The case has moved on and this step is not open now; params: status. */
  'CASE_STEP_NOT_NOW',
  /** Others have written since the caller last looked: it was not sent, and is once they have seen that. */
  'CASE_NEWS',
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
  /** What is to be opened needs the youth league's yes where somebody may come to harm: it was asked and told; params: moment, until when. */
  'CASE_LOOK_ASKED',
  /** The same, and nobody of the youth league is there who could say it: nothing was asked. */
  'CASE_LOOK_NOBODY',
  /** A department sent it back: the union's admin decides whose it is. */
  'CASE_DISPUTED',
  /** The union's admin has decided that it is this department's. */
  'CASE_ROUTING_DECIDED',
  /** Who calls the student about a case has not handled it: somebody else of the youth league does. */
  'CASE_NOT_INDEPENDENT',
  /** That nobody answered today stands there already: it counts once a day. */
  'CASE_CALLED_TODAY',
  /** The school has no department of this name. */
  'CASE_DEPARTMENT_UNKNOWN',
  /** Nobody of this case's desk now who could take it over or be asked to keep out: the list has to be looked at again. */
  'CASE_COLLEAGUE_UNKNOWN',
  /** It was sent back, said to be another matter, or the youth league watches over it: it ends with an answer. */
  'CASE_TO_BE_ANSWERED',
  /** No other case of the same student at this school. */
  'CASE_MERGE_UNKNOWN',
  /** The other case is over. */
  'CASE_MERGE_OVER',
  /** Of two cases the later goes on in the earlier: this is the earlier one. */
  'CASE_MERGE_EARLIER',
  /** There is danger in this one and none in the other: it would lose its hours. */
  'CASE_MERGE_DANGER',
  /** No student of the school's roster has this number; params: left (tries today). */
  'CASE_STUDENT_UNKNOWN',
  /** No case waits for this code; params: left (tries today). */
  'CASE_CLAIM_UNKNOWN',
  /** Five wrong ones today: again after the school's midnight; params: until. */
  'CASE_TRIES_USED',
  /** The account of this case's author is deleted, and the name with it: nothing is left to open. */
  'CASE_AUTHOR_GONE',
  /** The school does not take what is about this topic any more: hidden or taken out meanwhile, or never its own. */
  'CASE_TOPIC_GONE',
  /** Two topics of a school of one name; params: name. */
  'TOPIC_TWICE',
  /** More topics in one category than a student can choose from, or than a school can add; params: limit. */
  'TOPICS_FULL',
  /** A category with nothing left to choose, or `anything` hidden. */
  'TOPIC_LAST',
  /** The school has as many saved replies as it can have; params: most. */
  'CASE_REPLIES_FULL',
  /** No such 议题, or not one of the caller's school: the two look the same. */
  'MATTER_NOT_FOUND',
  /** It is closed: nothing more joins it and nothing is answered in it. */
  'MATTER_CLOSED',
  /** It was answered since it was looked at, or its answer was not looked at: a case that joins would get that unseen. */
  'MATTER_ANSWERED',
  /** It holds as many cases as one 议题 can. */
  'MATTER_FULL',
  /** Cases of it are still in work: it can be closed when they are not. */
  'MATTER_IN_WORK',
  /** The answer names a student, and would be read by others. */
  'MATTER_NAMES_STUDENT',
  /** No such digest, or not one that the caller may see. */
  'DIGEST_NOT_FOUND',
  /** It is in another state by now: written anew, reviewed or taken down by somebody. */
  'DIGEST_MOVED_ON',
  /** It names the student. */
  'DIGEST_NAMES_STUDENT',
  /** Its student's account is deleted, and it may have the name of somebody of the school. */
  'DIGEST_NAMES_SOMEBODY',
  'DIGEST_COPIES_STUDENT',
  /** Since it was handed in, a case has left the 议题 that it tells of: it is written over and handed in again. */
  'DIGEST_CASE_LEFT',
  /** Whoever wrote it does not review it. */
  'DIGEST_OWN',
  /** A photo of the draft is no longer in storage. */
  'PHOTO_EXPIRED',
  /** As many places as one person is given for photos in a day; params: most, day. */
  'PHOTO_DAY_FULL',
  /** A photo that does not belong to this draft. */
  'PHOTO_FOREIGN',
  /** The ticket for looking at photos is no longer good. */
  'PHOTO_TICKET_EXPIRED',
] as const;
export type CaseErrorCode = (typeof CASE_ERROR_CODES)[number];
