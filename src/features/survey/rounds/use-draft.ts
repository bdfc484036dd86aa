import { dayOf, daysBetween, plusDays, schoolTime } from '@domain/core/school-clock';
import { isFew } from '@domain/survey/asked';
import { type ClassSize, countEligible, type Eligible, type RosterPlace } from '@domain/survey/groups';
import { type Grouping, THRESHOLDS, type Threshold } from '@types_/survey/round';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { useState } from 'react';

export type WhoMode = 'all' | 'college' | 'grade' | 'class';

/** What an officer has chosen so far. */
export interface Draft {
  questionnaireId: string;
  mode: WhoMode;
  colleges: readonly string[];
  grades: readonly number[];
  classes: readonly RosterPlace[];
  /** Null: all of the place. */
  schools: readonly string[] | null;
  /** The day on which it opens at eight; empty: as soon as may be. */
  day: string;
  days: number;
  grouping: Grouping;
  threshold: Threshold;
  publishesBallots: boolean;
}

const FRESH: Omit<Draft, 'day'> = {
  ...{ questionnaireId: '', mode: 'all', colleges: [], grades: [], classes: [], schools: null },
  ...{ days: 7, grouping: 'none', threshold: 0.6, publishesBallots: false },
};

const eightOn = (day: string): Date => new Date(`${day}T08:00:00+08:00`);

/** A draft that was saved before, as it was chosen. */
export function draftOf({ settled }: RoundPlan, { who }: RoundChoices): Draft {
  const { eligible, questionnaireId, grouping, threshold, publishesBallots, opensAt, closesAt, schools } = settled;
  const { colleges, grades, classes } = eligible;
  const [day, last] = [dayOf(opensAt), dayOf(closesAt)];
  return {
    ...{ questionnaireId, grouping, publishesBallots },
    threshold: THRESHOLDS.find((one) => one === threshold) ?? FRESH.threshold,
    mode: classes ? 'class' : colleges ? 'college' : grades ? 'grade' : 'all',
    ...{ colleges: colleges ?? [], grades: grades ?? [], classes: classes ?? [] },
    schools: schools.length === who.schools.length ? null : schools,
    // Only what opens as soon as may be does not open at eight.
    day: Date.parse(opensAt) === eightOn(day).getTime() ? day : '',
    days: Math.max(1, daysBetween(day, last)),
  };
}

/** Who is asked, as it is stored: only what the chosen way of choosing says. */
export function eligibleOf({ mode, colleges, grades, classes }: Draft): Eligible {
  return {
    colleges: mode === 'college' ? colleges : null,
    grades: mode === 'grade' ? grades : null,
    classes: mode === 'class' ? classes : null,
  };
}

const sorted = <T>(list: readonly T[] | null) => list && [...list].map((one) => JSON.stringify(one)).sort();

/** Whether a round would be the same, in whatever order it was chosen. */
export function isSame(one: Draft, other: Draft): boolean {
  const [a = '', b] = [one, other].map((draft) => {
    const { questionnaireId, schools, day, days, grouping, threshold, publishesBallots } = draft;
    const { colleges, grades, classes } = eligibleOf(draft);
    const lists = [colleges, grades, classes, schools].map((list) => sorted<unknown>(list));
    return JSON.stringify([questionnaireId, lists, day, days, grouping, threshold, publishesBallots]);
  });
  return a === b;
}

/** How many students a draft asks. */
export function askedBy(draft: Draft, { who }: RoundChoices): number {
  if (who.classes.length > 0) return countEligible(eligibleOf(draft), who.classes as ClassSize[]);
  const { schools } = draft;
  return who.schools.reduce((sum, one) => sum + (schools === null || schools.includes(one.id) ? one.students : 0), 0);
}

/** Where a draft asks so few that it cannot be: the names of schools, empty for the only one; null where it may be asked. */
export function fewAt(draft: Draft, choices: RoundChoices): string[] | null {
  if (choices.who.classes.length > 0) return isFew(askedBy(draft, choices)) ? [] : null;
  const { schools } = draft;
  const few = choices.who.schools.filter(
    ({ id, students }) => (schools === null || schools.includes(id)) && isFew(students),
  );
  return few.length > 0 ? few.map(({ name }) => name) : null;
}

/** Whether people are voted for: nothing can come out low, so there is no threshold. */
export const isVote = ({ questionnaireId }: Draft, { questionnaires }: RoundChoices): boolean =>
  questionnaires.some(({ id, vote }) => id === questionnaireId && vote);

const SOON_MS = 15 * 60_000;

/** When it opens and ends: at eight in the morning, at ten in the evening of its last day. */
export function timesOf({ day, days }: Draft, now: Date): { opensAt: string; closesAt: string } {
  const opensAt = day === '' ? new Date(now.getTime() + SOON_MS) : eightOn(day);
  const last = plusDays(dayOf(opensAt), days);
  const evening = new Date(`${last}T22:00:00+08:00`);
  return { opensAt: opensAt.toISOString(), closesAt: evening.toISOString() };
}

/** Days on which a round can open, from tomorrow on. */
export const daysAhead = (count: number): string[] =>
  Array.from({ length: count }, (_none, index) => plusDays(schoolTime(new Date()).format('YYYY-MM-DD'), index + 1));

/** What is being chosen; begun from a saved draft where there is one. */
export function useDraft(saved: RoundPlan | null, choices: RoundChoices) {
  const first = choices.questionnaires[0]?.id ?? '';
  const [draft, setDraft] = useState<Draft>(() =>
    saved ? draftOf(saved, choices) : { ...FRESH, day: plusDays(dayOf(new Date()), 1), questionnaireId: first },
  );
  const change = (more: Partial<Draft>) => setDraft((now) => ({ ...now, ...more }));
  return { draft, change, take: setDraft };
}
