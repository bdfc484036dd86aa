/** What somebody can be told; the words are the client's. Params never name a person. */
export const NOTICE_KINDS = [
  /** Somebody asks to use this binding from another WeChat account. */
  'rebind-asked',
  /** The binding has moved to another WeChat account, or has come to this one. */
  'rebind-done',
  /** The officer said no to moving the binding. */
  'rebind-refused',
  /** Somebody opened this student's real name or contact. */
  'name-opened',
  /** To the youth league: an officer asks to open a student's name or number; params: office, moment (until when it can be answered). */
  'opening-asked',
  /** The youth league said yes to opening a name; it holds for a day. */
  'opening-approved',
  /** The youth league said no to opening a name. */
  'opening-refused',
  /** The same, of a phone number. */
  'calling-approved',
  'calling-refused',
  /** A role was given. */
  'role-granted',
  /** A role has ended. */
  'role-ended',
  /** A term of the reader's runs out; of this and the next the params are: role, office, scope, day (the last one). */
  'term-ending',
  /** A term that keeps a place runs out, and the reader can renew it or hand it over. */
  'term-to-renew',
  /** The desk has taken the reader's case. Of these five the params are: number, topic, office, day. */
  'case-acknowledged',
  /** The desk has written a word on how the reader's case stands. */
  'case-replied',
  /** The desk asks the reader something; the clock stands until they answer. */
  'case-asked',
  /** There is a result, or an honest "cannot be solved": the reader says whether it is solved. */
  'case-answered',
  /** The reader's case is out of remit; the letter names the right channel. */
  'case-refused',
  /** To whoever has to move: what the school owes is due soon. Of these the params are: number, topic, day. */
  'case-reminder-before',
  /** To the desk: a case in which somebody may come to harm has come; of these three the params are: number, topic. */
  'case-danger',
  /** Where there is danger, to a student who was asked something: nothing closes by itself; params: number, topic, office. */
  'case-still-asked',
  /** To the desk, or the youth league: the student who was asked says nothing where there is danger, and somebody is to decide. */
  'case-silent',
  /** Where there is danger: somebody has tried to reach the reader, and wrote it down; params: number, topic, office. */
  'case-tried',
  /** To the desk: a student says that what was written down in their name they never said; params: number, topic. */
  'case-disowned',
  /** To whoever has to move: the day is past. */
  'case-overdue',
  /** The reader has been asked something, or has a result to judge, and has not said anything. */
  'case-still-waiting',
  /** The reader did not say whether it was solved: closed without a verdict. */
  'case-lapsed',
  /** The reader did not answer a question: closed. */
  'case-unreachable',
  /** Four weeks ago the reader said that it was solved: whether it still is. */
  'case-confirm',
  /** The reader's case is thirty days overdue: the youth league has it on its list. */
  'case-escalated',
  'case-hastened',
  /** Nobody at the desk may handle the reader's case: the youth league finds somebody. */
  'case-handed-up',
  /** Any of these three, where nobody of the youth league may do anything about it now. */
  'case-nobody',
  /** To the youth league: a case is thirty days overdue. */
  'case-on-list',
  'case-unmet',
  /** To the youth league: a case that is about somebody at the union's desk is theirs; params: number, topic. */
  'case-about-union',
  /** To the youth league: nobody at the desk may handle a case; params: number, topic, day. */
  'case-deskless',
  /** To those who appoint a school's youth league: nobody of it may do what waits there for it; params: scope (the school). */
  'school-unattended',
  /** The days off of a school have been changed. */
  'school-days-changed',
  /** To the desk: a case is thirty days overdue, and the youth league sees it now. */
  'case-watched',
  /** To the department that a case was given to; params: number, topic, office, day. */
  'case-assigned',
  /** To whom a colleague passed a case, or who may handle one that nobody could; params: number, topic, day. */
  'case-passed',
  /** To the union's admins: a department sent a case back, and they decide whose it is; params: number, topic, office, day. */
  'case-sent-back',
  /** To the youth league: a student was not satisfied after the second reopening and is to be called. */
  'case-callback-due',
  /** To the union's admins: the youth league's call is outstanding; params: number, topic. */
  'case-callback-open',
  /** The reader's case gets more time, once; the letter says why. */
  'case-extended',
  /** The youth league has asked the desk about the reader's case. */
  'case-urged',
  /** To the desk: the youth league asks about an overdue case. */
  'case-hurry',
  /** The youth league has written down what the reader said on the phone. */
  'case-called-back',
  /** The youth league called in vain; on the third such day that was the end of it. */
  'case-call-missed',
  /** The desk wrote a case down in the reader's name; params: number, topic, office. */
  'case-told',
  /** The reader's case goes on in an earlier one of theirs; params: number, topic, office. */
  'case-merged',
  /** A photo of the reader's case is hidden from others; params: number, topic, photo (1 for the first), label. */
  'photo-rejected',
  /** What a digest tells of, which the reader follows, has an answer; params: topic, digest. */
  'digest-answered',
  /** This account's data were exported: should it not have been you. */
  'data-exported',
  /** To the union's admins: a student says that the roster is wrong about them; params: field, code (which the student shows). */
  'correction-asked',
  /** A survey has opened in which the reader is asked; of these three the params are: round, day (its last one). */
  'survey-open',
  /** The reader is asked in a survey and has taken no paper yet. */
  'survey-reminder',
  /** A survey in which the reader was asked is cancelled. */
  'survey-cancelled',
  /** As those three, of a vote. */
  'vote-open',
  'vote-reminder',
  'vote-cancelled',
  /** To the youth league: in what was written in a survey somebody is in danger, and the text is withheld for it; params: round, school (its id). */
  'text-danger',
  /** To who reads what was written in a survey: texts wait to be read; params: round, school (its id). */
  'texts-waiting',
  /** To the desk: a round that was settled could not open until its end, and was given up; params: round, place, day (of the end). */
  'round-given-up',
  /** To those who may enter it: the public value of a draw is out; of these four the params have: session. */
  'draw-value-due',
  /** To two who entered the value of a draw: it is not the same. */
  'draw-value-differs',
  /** The reader was drawn; params: session, day (of the session). */
  'draw-seat',
  /** The reader was not drawn and waits; params: session, count (their place among those who wait). */
  'draw-waiting',
  /** A seat has become free and is kept for the reader; params: session, moment (until when). */
  'seat-offered',
  /** The reader did not say anything in time, and the seat went on; of these two the params are: session. */
  'seat-lapsed',
  /** The reader was not on the roster for some days, and their seat went on; the params are the same. */
  'seat-gone',
  /** The reader came in time and has a seat. */
  'seat-taken',
  /** The reader had a seat and was not there; of these three the params are: day (of the session). */
  'absence-noted',
  /** The reader's appeal was granted: the absence does not count. */
  'absence-lifted',
  /** The reader's appeal was answered: the absence counts. */
  'absence-kept',
  /** The third absence in a term: the reader cannot apply; params: day (the last one). */
  'applications-paused',
  /** To whoever decides: a student says that an absence should not count; params: day. */
  'absence-appealed',
  /** Somebody at a door let the reader in by name or number, without a code; params: day. */
  'noted-present',
  /** The reader was neither there nor absent by what was written down: a check-in was taken back, the seat was gone, or a change came late; params: day. */
  'not-noted',
  /** The reader had a seat where nobody noted who came, and counts as there; params: session, day. */
  'seat-presumed',
  /** The reader says that they were there, and counts as such from now on; params: session, day. */
  'there-granted',
  /** What the reader says against a record of their being there was answered; params: day. */
  'presence-answered',
  /** To whoever decides: a student says that they were not there, or that they were; params: day. */
  'presence-appealed',
  /** The reader's case was talked about at a session, and what came of it stands in it; params: number, topic, office. */
  'case-met',
  /** It was brought to a session and not spoken of there; the same params. */
  'case-unspoken',
  /** It was brought to a session, and nobody has written down whether it was spoken of; the same params. */
  'case-unrecorded',
  /** The minutes of a session where the reader was are public; params: session. */
  'minutes-published',
  /** Minutes came back that the reader wrote, or whose writers have left the desk; params: session. */
  'minutes-returned',
  /** To whoever plans sessions: the school's days have changed, and one that is published falls on a day off; params: session, day. */
  'session-day-off',
  /** To whom is met and to the desk: what those want to talk about who come tomorrow can be read; of these three the params are: session. */
  'topics-ready',
  /** To the desk: there are topics that the platform's check did not clear, and that a person has to read. */
  'topics-waiting',
  /** The reader's topic is not shown to whoever is met; params: session. */
  'topic-held',
  /** To the desk: a session was held, and nobody has written its minutes. */
  'minutes-due',
  /** To who may publish them: minutes wait to be read. */
  'minutes-waiting',
  /** To the youth league: a case about the union was brought to a session, and nobody has said what came of it. */
  'outcome-due',
  /** To the desk: minutes are public that say nothing of a case that was brought by somebody who counts as there by now; params: session. */
  'outcomes-missing',
  /** To who answers for a promise; of these three the params are: commitment, office, day. */
  'commitment-due',
  /** The day of the promise is past. */
  'commitment-overdue',
  /** To whoever was there: a promise is said to be kept; of this and `commitment-said` also appointed, where whom the union gave the office has said it. */
  'commitment-kept',
  /** To the desk: who was there says that it is not kept; the params are the same. */
  'commitment-disputed',
  /** To whoever was there: a promise is given up, or moved to another day. */
  'commitment-said',
  /** To whoever holds the office that owes a promise: the union's desk has said for it how it goes. */
  'commitment-spoken-for',
  /** A session that the reader applied to, or is met at, was changed; of these four the params are: session, day (on which it is). */
  'session-changed',
  /** Another is met at a session that the reader applied to, and does not read what was written for the one before, unless its author says so. */
  'session-host-changed',
  /** A session that the reader applied to, or is met at, does not take place, or did not. */
  'session-cancelled',
  /** The reader has a seat, or is offered one, in a session tomorrow. */
  'session-soon',
  /** What came out low in a survey is to be done tomorrow, or today; of this and the next the params are: finding, day. */
  'finding-due',
  /** The day that was promised is past. */
  'finding-late',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
