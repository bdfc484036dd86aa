/** How far the check of a photo has come. Others than the author see a photo once it passed, or waits for a person. */
export const PHOTO_STATES = ['due', 'asked', 'passed', 'waiting', 'rejected'] as const;

export interface PhotoCheck {
  state: (typeof PHOTO_STATES)[number];
  /** The platform's number for what it found. */
  label: number | null;
  /** When the state began. */
  at: Date;
}

/** The platform answers within 30 minutes; a photo without an answer by then waits for a person. */
export const ANSWER_MINUTES = 30;

/** What is known of photos that have just come: nothing, and they are to be checked. */
export const freshPhotos = (count: number, now: Date): PhotoCheck[] =>
  Array.from({ length: count }, () => ({ state: 'due', label: null, at: now }));

/** What the platform's verdict makes of a photo: only "risky" hides it, whatever is unclear is for a person. */
export const photoAfter = (suggest: string, label: number | null, now: Date): PhotoCheck => ({
  state: suggest === 'pass' ? 'passed' : suggest === 'risky' ? 'rejected' : 'waiting',
  label,
  at: now,
});

/** Whether the platform was asked and has not answered in time. What was not asked about waits to be cleaned, however long. */
export const isUnanswered = ({ state, at }: PhotoCheck, now: Date): boolean =>
  state === 'asked' && now.getTime() - at.getTime() >= ANSWER_MINUTES * 60_000;

/** Whether somebody other than the author may see it. */
export const isShown = ({ state }: PhotoCheck): boolean => state === 'passed' || state === 'waiting';
