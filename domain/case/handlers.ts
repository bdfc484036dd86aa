import type { StandingCase, StandingEvent } from './state';

/** As whom somebody handles a case: as anything of the school but those who watch over it. */
const HANDLE: readonly string[] = ['officer', 'union-admin', 'department'];

/** Steps that put a case into somebody's hands, or out of them. */
const MOVES_HANDS: readonly string[] = ['pass', 'take', 'recuse'];

/** So long something lies in the hands of somebody who does nothing before that is what they did with it. */
const LEFT_LYING_MS = 14 * 86_400_000;

/** Somebody has only had what nobody asked them about: it was put into their hands, and went on before they had done anything or let it lie. */
interface Visit {
  who: string;
  /** By which steps it came and, where they gave it on themselves, went. */
  steps: readonly StandingEvent[];
}

function visitsOf(events: readonly StandingEvent[]): Visit[] {
  return events.flatMap((came, nth) => {
    if (came.what.name !== 'pass') return [];
    const who = came.what.to;
    const next = events.slice(nth + 1).find(({ by, what }) => by.id === who || MOVES_HANDS.includes(what.name));
    if (!next || next.at.getTime() - came.at.getTime() >= LEFT_LYING_MS) return [];
    if (next.by.id !== who) return [{ who, steps: [came] }];
    return next.what.name === 'pass' ? [{ who, steps: [came, next] }] : [];
  });
}

/**
 * Who has handled a case as anything but the youth league, now or ever: by a step of theirs, or since it is or lay in their hands. Not who
 * was given it and gave it back: an officer could put whoever is of the league too out of it by that.
 */
export function handlersOf({ events, handlerId }: Pick<StandingCase, 'events' | 'handlerId'>): string[] {
  const visits = visitsOf(events);
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
