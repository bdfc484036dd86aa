import { parseDay } from '@domain/core/parse-day';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import type { Draft, PromiseDraft } from './use-minutes-draft';

/** What is wrong with a promise: each of its three parts. */
export function promiseFaults({ text, owner, day: typed }: PromiseDraft, offices: readonly string[]) {
  const day = parseDay(typed);
  const today = dayOf(new Date());
  return {
    text: text.trim().length < MOST.promiseMin,
    owner: !offices.includes(owner),
    day: day === null || day < today || day > plusDays(today, MOST.days),
  };
}

/** The first promise that is not complete; -1 when all are. Public ones are as they are. */
export const firstFault = ({ promises }: Draft, { fixed, offices }: Pick<MinutesDraft, 'fixed' | 'offices'>): number =>
  promises.findIndex((one, nth) => nth >= fixed && Object.values(promiseFaults(one, offices)).some(Boolean));

/** What is said of a case in a draft: words, null that it was not spoken of, empty nothing yet. */
export const outcomeIn = (outcomes: Draft['outcomes'], id: string): string | null => {
  const said = outcomes[id];
  return said === undefined ? '' : said;
};

/** Whether it is neither said what came of a case, nor that it was not spoken of. */
export const isMissing = (text: string | null): boolean => text !== null && text.trim().length < MOST.outcomeMin;

/** What is still to be said of cases: how many nothing is said of, or too little; those of nothing; how many have words above what minutes hold. */
export function outcomesLeft(draft: Draft, view: Pick<MinutesDraft, 'session' | 'version' | 'cases' | 'outcomes'>) {
  const texts = view.cases.map(({ id }) => outcomeIn(draft.outcomes, id));
  const said = wishOf(draft, view).outcomes.filter(({ text }) => text !== null).length;
  return {
    missing: texts.filter(isMissing).length,
    blank: view.cases.flatMap(({ id }) => (outcomeIn(draft.outcomes, id)?.trim() === '' ? id : [])),
    over: Math.max(0, said - MOST.outcomesSaid),
  };
}

/** What is sent of a draft; of cases only those that the editor shows, and what is public. */
export const wishOf = (
  draft: Draft,
  { session, version, cases, outcomes }: Pick<MinutesDraft, 'session' | 'version' | 'cases' | 'outcomes'>,
) => ({
  ...{ id: session.id, version, text: draft.text.trim(), reason: draft.reason.trim() },
  promises: draft.promises.map(({ text, owner, day }) => ({ text: text.trim(), owner, day: parseDay(day) ?? day })),
  outcomes: Object.entries(draft.outcomes)
    .filter(([id]) => cases.some((one) => one.id === id) || outcomes.some(({ caseId }) => caseId === id))
    .map(([caseId, text]) => ({ caseId, text: text?.trim() ?? null }))
    .filter(({ text }) => text !== ''),
});

/** The words at a place of all that was sent, one text after the other: for a name that the server has found there. */
export function wordsAt(wish: ReturnType<typeof wishOf>, at: number, length: number): string {
  const { text, promises, outcomes, reason } = wish;
  const all = [text, ...promises.map((one) => one.text), ...outcomes.flatMap((one) => one.text ?? []), reason].join(
    '\n',
  );
  return all.slice(at, at + length);
}
