import type { Line, Seats } from './seats';

/** Something about a place that its holder has not said themselves. */
export type SeatNews = { place: number; at: Date } & (
  | { what: 'offered'; until: Date }
  | { what: 'lapsed' }
  /** It went on without a word of theirs: they were not on the roster for some days. */
  | { what: 'gone' }
  /** `byDraw`: as the draw gave the seats out; else they came while there was one. */
  | { what: 'seated'; byDraw: boolean }
);

/** To whom a seat has come, and from whom it went on, since a moment: told from the line alone. */
export function seatNews({ moves, joined }: Line, seats: Seats, since: Date): SeatNews[] {
  const accepted = new Set(moves.flatMap((move) => (move.what === 'accept' ? [move.place] : [])));
  const news = (['offered', 'lapsed', 'seated', 'left'] as const).flatMap((is) =>
    seats.placesThat(is).flatMap((place): SeatNews[] => {
      const standing = seats.standing(place);
      if (standing.is === 'offered') return [{ place, at: standing.since, what: 'offered', until: standing.until }];
      if (standing.is === 'left')
        return standing.gone && standing.had !== 'place' ? [{ place, at: standing.at, what: 'gone' }] : [];
      if (standing.is === 'lapsed') return [{ place, at: standing.at, what: 'lapsed' }];
      if (standing.is !== 'seated' || accepted.has(place)) return [];
      return [{ place, at: standing.since, what: 'seated', byDraw: joined === null }];
    }),
  );
  return news.filter(({ at }) => at > since);
}
