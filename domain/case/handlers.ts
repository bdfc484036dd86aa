import type { StandingCase, StandingEvent } from './state';

/** As whom somebody handles a case: as anything of the school but those who watch over it. */
const HANDLE: readonly string[] = ['officer', 'union-admin', 'department'];

const HOUR_MS = 3_600_000;
/** So long something lies in the hands of somebody who does nothing before that is what they did with it. */
const LEFT_LYING_MS = 72 * HOUR_MS;
const LEFT_IN_DANGER_MS = 24 * HOUR_MS;

/** What ends the turn of whoever has a case: what they do with it, what puts it into other hands, and that the school missed something. */
const endsTurn = ({ by, what }: StandingEvent, who: string): boolean =>
  by.id === who || ['pass', 'take', 'escalate'].includes(what.name) || (what.name === 'recuse' && what.who === who);

/** What of a case says who has handled it. */
export type Handled = Pick<StandingCase, 'events' | 'handlerId' | 'danger'>;

/** Somebody has only had what nobody asked them about: it was put into their hands, and went on before they had done anything, let it lie, or the school missed something meanwhile. */
interface Visit {
  who: string;
  /** By which steps it came and, where they gave it on themselves, went. */
  steps: readonly StandingEvent[];
}

function visitsOf({ events, danger }: Handled): Visit[] {
  return events.flatMap((came, nth) => {
    if (came.what.name !== 'pass') return [];
    const who = came.what.to;
    const next = events.slice(nth + 1).find((event) => endsTurn(event, who));
    if (!next || next.what.name === 'escalate') return [];
    if (next.at.getTime() - came.at.getTime() >= (danger ? LEFT_IN_DANGER_MS : LEFT_LYING_MS)) return [];
    if (next.by.id !== who) return [{ who, steps: [came] }];
    return next.what.name === 'pass' ? [{ who, steps: [came, next] }] : [];
  });
}

/**
 * Who has handled a case as anything but the youth league, now or ever: by a step of theirs, or since it is or lay in their hands. Not who
 * was given it and gave it back: an officer could put whoever is of the league too out of it by that.
 */
export function handlersOf(state: Handled): string[] {
  const { events, handlerId } = state;
  const visits = visitsOf(state);
  const isVisit = (event: StandingEvent, who: string) =>
    visits.some((one) => one.who === who && one.steps.includes(event));
  const handled = (event: StandingEvent, who: string): string[] => (isVisit(event, who) ? [] : [who]);
  return [
    ...(handlerId === null ? [] : [handlerId]),
    ...events.flatMap((event) => [
      ...(event.by.id !== undefined && HANDLE.includes(event.by.role) ? handled(event, event.by.id) : []),
      ...(event.what.name === 'pass' ? handled(event, event.what.to) : []),
    ]),
  ];
}
