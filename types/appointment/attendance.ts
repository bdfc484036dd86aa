/**
 * What became of somebody's seat on the day. `undone`: neither there nor absent: a check-in that was taken back, somebody who came and found the seat
 * taken, who stayed away by the organiser's doing. `presumed`: nobody noted who came, and they count as there wherever those have a say who were
 * (domain/appointment/noted.ts).
 */
export const ATTENDED = ['met', 'absent', 'undone', 'presumed'] as const;
export type Attended = (typeof ATTENDED)[number];

/** Those who have a say about what was talked about. */
export const THERE: readonly Attended[] = ['met', 'presumed'];

/** How it is known at the door. */
export const AT_DOOR = [
  /** The code of their ticket was read at the door. */
  'scan',
  /** Whoever stood at the door found them in the list. */
  'name',
  /** Came without a seat and was given one that was free. */
  'walk-in',
  /** Had a seat and came when it had been given to somebody who was there: neither there nor absent. */
  'turned-away',
] as const;
export type AtDoorHow = (typeof AT_DOOR)[number];

/** How it is known. */
export const ATTENDED_HOW = [
  ...AT_DOOR,
  /** Gave the seat back when it was too late for anybody else. */
  'late-leave',
  /** Had a seat and did not come. */
  'not-there',
  /** Had a seat and was not let in, when hour, place, seat or who is met had come too late to plan by. */
  'excused',
  /** Had a seat where nobody noted who came. */
  'unnoted',
  /** The same, and says that they were not there. */
  'stayed-away',
  /** Said that they were there, and nobody answered in time. */
  'unanswered',
  /** Said that they were there, and somebody else agreed. */
  'appeal',
] as const;
export type AttendedHow = (typeof ATTENDED_HOW)[number];

/** What somebody says against what was written down of them: that they were there; or that it should not count. */
export const APPEAL_SAYS = ['there', 'not-counted'] as const;
export type AppealSays = (typeof APPEAL_SAYS)[number];

/** Let in on somebody's word alone, without the code that only the student's phone has: the student is told, and may say that it is not so. */
export const ON_WORD: readonly AttendedHow[] = ['name', 'walk-in'];

/** Who came to a session is written down from so long before it begins. */
export const DOOR_HOURS = 2;
/** Names of who is expected are shown from so long before it begins (product.md section 4). */
export const NAMES_HOURS = 24;
/** Free seats are given to whoever stands at the door from so long before it begins: nobody is asked from the line any more. */
export const WALK_IN_MINUTES = 30;
/** So long after the beginning a seat whose holder is not there may be given to somebody who is. */
export const GRACE_MINUTES = 15;
/** So long a check-in may be undone by whoever stands at the door. */
export const UNDO_MINUTES = 15;
/** What nobody ended is ended by the scheduler so long after its end. */
export const ENDED_AFTER_HOURS = 24;

/** So many absences in a term pause applications for so many days (product.md section 4). */
export const ABSENCES_TO_PAUSE = 3;
export const PAUSE_DAYS = 30;
/** An absence does not count when nobody has answered an appeal against it for so many days. */
export const APPEAL_DAYS = 14;
/** Whoever says that they were there counts as such when nobody has answered for so many days: ratings end after twice as many (RATING_DAYS). */
export const THERE_DAYS = 7;

export const APPEAL_LIMITS = { textMin: 2, text: 300, answerMin: 2, answer: 300 } as const;
