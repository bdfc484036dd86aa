import type { StandingCase, StandingEvent } from './state';

/** As whom somebody handles a case: as anything of the school but those who watch over it. */
const HANDLE: readonly string[] = ['officer', 'union-admin', 'department'];

const DAY_MS = 86_400_000;
/** So long in all something lies in the hands of somebody who does nothing before that is what they did with it: a weekend and what an answer may take; in danger half of what it may. */
const LEFT_LYING_MS = 5 * DAY_MS;
const LEFT_IN_DANGER_MS = DAY_MS / 2;

/** What ends the turn of whoever has a case: what they do with it, and what puts it into other hands. */
const endsTurn = ({ by, what }: StandingEvent, who: string): boolean =>
  by.id === who || ['pass', 'take'].includes(what.name) || (what.name === 'recuse' && what.who === who);

/** What of a case says who has handled it. */
export type Handled = Pick<StandingCase, 'events' | 'handlerId' | 'danger'>;

/** That a case was put into somebody's hands, and went on before they had done anything. */
interface Visit {
  who: string;
  /** Milliseconds. */
  length: number;
  /** By which steps it came and, where they gave it on themselves, went. */
  steps: readonly StandingEvent[];
}

function visitsOf(events: Handled['events']): Visit[] {
  return events.flatMap((came, nth) => {
    if (came.what.name !== 'pass') return [];
    const who = came.what.to;
    const next = events.slice(nth + 1).find((event) => endsTurn(event, who));
    if (!next || (next.by.id === who && next.what.name !== 'pass')) return [];
    const steps = next.by.id === who ? [came, next] : [came];
    return [{ who, length: next.at.getTime() - came.at.getTime(), steps }];
  });
}

/** Of those who only had what nobody asked them about the steps of that, where it did not lie with them: all the times together. */
function visitingSteps({ events, danger }: Handled): (event: StandingEvent, who: string) => boolean {
  const visits = visitsOf(events);
  const lay = (whose: string) =>
    visits.filter(({ who }) => who === whose).reduce((sum, { length }) => sum + length, 0) >=
    (danger ? LEFT_IN_DANGER_MS : LEFT_LYING_MS);
  return (event, whose) => visits.some(({ who, steps }) => who === whose && steps.includes(event)) && !lay(whose);
}

/**
 * Who has handled a case as anything but the youth league, now or ever: by a step of theirs, or since it is or lay in their hands. Not who
 * was given it and gave it back, whatever became late in that minute: an officer could put whoever is of the league too out of it by that.
 */
export function handlersOf(state: Handled): string[] {
  const { events, handlerId } = state;
  const isVisit = visitingSteps(state);
  const handled = (event: StandingEvent, who: string): string[] => (isVisit(event, who) ? [] : [who]);
  return [
    ...(handlerId === null ? [] : [handlerId]),
    ...events.flatMap((event) => [
      ...(event.by.id !== undefined && HANDLE.includes(event.by.role) ? handled(event, event.by.id) : []),
      ...(event.what.name === 'pass' ? handled(event, event.what.to) : []),
    ]),
  ];
}
