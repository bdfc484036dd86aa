import { FREE_CANCEL_HOURS, OFFER_HOURS } from '@types_/appointment/seat';
import { afterWaking, wakingBetween } from '../core/waking-hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A place is left; `gone`: by nobody: whoever had it is not of the school any more, and the scheduler says so. */
type Leave = { what: 'leave'; place: number; gone?: true };

/** What happened to a place in the line, or to all of them, in the order in which it was written down. */
export type Move = { at: Date } & (
  | Leave
  | { what: 'accept' | 'decline'; place: number }
  /** There are so many seats from now on: more than before. */
  | { what: 'seats'; seats: number }
  /** The session begins at another time. */
  | { what: 'starts'; startsAt: Date }
);

/** A session's line: the order of a draw, or of those who came. A place is a number from 0 on, and never changes. */
export interface Line {
  /** As the line began; moves may add some. */
  seats: number;
  startsAt: Date;
  /** When the draw gave out the seats, or the window opened. */
  allottedAt: Date;
  /** How many are in the line. */
  count: number;
  /** When each joined, as far as it matters: at least of all that a seat may have come to. Null: all at `allottedAt`, by the draw. */
  joined: readonly Date[] | null;
  moves: readonly Move[];
}

/** What somebody had who left. */
export type Had = 'seat' | 'offer' | 'place';

export type PlaceStanding =
  /** `freeUntil`: until when the seat is given back without its counting as an absence. */
  | { is: 'seated'; since: Date; freeUntil: Date }
  | { is: 'offered'; since: Date; until: Date }
  /** `ahead`: how many wait before them. */
  | { is: 'waiting'; ahead: number }
  /** `since`: when they got the seat that they gave back; null: they had none. `late`: it was no longer free to do so. `gone`: they did not say so themselves. */
  | { is: 'left'; since: Date | null; at: Date; had: Had; late: boolean; gone?: true }
  | { is: 'declined' | 'lapsed'; at: Date };

/** Whether somebody had a place in the line and has none any more. */
export const isGone = ({ is }: Pick<PlaceStanding, 'is'>): boolean =>
  is === 'left' || is === 'declined' || is === 'lapsed';

/** What is written of a place that is not waiting: what follows from the session is told with it. */
type Kept = Exclude<PlaceStanding, { is: 'waiting' | 'seated' }> | { is: 'seated'; since: Date };

/** Within this of the beginning nobody is asked any more: who is there gets what is free. */
const LAST_OFFER_MINUTES = 30;
/** Near the session an offer waits for a third of what is left, and never shorter than this. */
const SHORTEST_OFFER_MINUTES = 10;

/** How long whoever is asked has to answer where so much time is left. */
const offerLength = (left: number): number =>
  Math.floor(Math.min(OFFER_HOURS * HOUR, Math.max(SHORTEST_OFFER_MINUTES * MINUTE, left / 3)));

/**
 * Until when a seat that becomes free at a moment is kept for whoever is asked. Nobody loses a seat in their sleep: nights do not count
 * (decision 27), but where hardly anything else is left before the session.
 */
export function offerUntil(since: Date, startsAt: Date): Date {
  const awake = wakingBetween(since, startsAt);
  if (awake >= LAST_OFFER_MINUTES * MINUTE) return afterWaking(since, offerLength(awake));
  return new Date(since.getTime() + offerLength(startsAt.getTime() - since.getTime()));
}

/**
 * Who has a seat, who is asked and who waits, at a moment: told from the line and its moves alone (product.md section 4). Nothing
 * has to happen for an offer to lapse or for the next to be asked, so nobody can be late with it, and no two are asked for one seat.
 */
export class Seats {
  private capacity: number;
  private startsAt: Date;
  /** The first place that no seat has come to. */
  private next = 0;
  private here = 0;
  /** Seats that somebody has or is asked about. */
  private taken = 0;
  /** Since when it has been known that the session begins when it does; null: always. */
  private startsSince: Date | null = null;
  private readonly places = new Map<number, Kept>();

  constructor(
    private readonly line: Line,
    now: Date,
  ) {
    this.capacity = line.seats;
    this.startsAt = line.startsAt;
    if (line.joined === null) this.seatAllAtOnce(line.allottedAt, line.count);
    this.play(now);
  }

  private seatAllAtOnce(at: Date, count: number): void {
    this.here = count;
    for (; this.next < Math.min(this.capacity, count); this.next += 1) this.seat(this.next, at);
  }

  /** Joins and moves in the order of time; between them, what time does. */
  private play(now: Date): void {
    const joined = this.line.joined ?? [];
    let time = this.line.allottedAt;
    const until = (at: Date) => {
      if (at > time) time = at;
      this.lapse(time);
      return time;
    };
    let nth = 0;
    // Clocks differ: whoever moves has joined, whatever their clocks say.
    const joinBefore = (moment: Date | null, place = -1) => {
      for (
        let at = joined[nth];
        at !== undefined && (moment === null || at < moment || nth <= place);
        at = joined[nth]
      ) {
        this.join(nth, until(at));
        nth += 1;
      }
    };
    for (const move of this.line.moves) {
      joinBefore(move.at, 'place' in move ? move.place : -1);
      this.move(move, until(move.at));
    }
    joinBefore(null);
    until(now);
  }

  private put(place: number, standing: Kept): void {
    const holds = (one: Kept | undefined) => (one?.is === 'seated' || one?.is === 'offered' ? 1 : 0);
    this.taken += holds(standing) - holds(this.places.get(place));
    this.places.set(place, standing);
  }

  private seat(place: number, since: Date): void {
    this.put(place, { is: 'seated', since });
  }

  private join(place: number, at: Date): void {
    this.here = Math.max(this.here, place + 1);
    // Whoever left while waiting stands in nobody's way, also when nobody is asked any more.
    while (this.next < place && this.places.has(this.next)) this.next += 1;
    if (this.next !== place || this.taken >= this.capacity) return;
    this.next += 1;
    this.seat(place, at);
  }

  private move(move: Move, at: Date): void {
    if (move.what === 'seats') this.capacity = Math.max(this.capacity, move.seats);
    else if (move.what === 'starts') this.begin(move.startsAt, at);
    else this.step(move, at);
    this.fill(at);
  }

  /** The session begins at another time: what is offered waits no longer than it would if it were offered now. */
  private begin(startsAt: Date, at: Date): void {
    if (+startsAt === +this.startsAt) return;
    this.startsAt = startsAt;
    this.startsSince = at;
    const latest = offerUntil(at, startsAt);
    for (const [place, one] of this.places)
      if (one.is === 'offered' && one.until > latest) this.places.set(place, { ...one, until: latest });
  }

  /**
   * Until when a seat is given back without its counting as an absence: a day before the beginning; until the beginning where its
   * holder has had it, or the hour has stood, for less than that day.
   */
  private freeUntil(since: Date): Date {
    return this.isNew(since) ? this.startsAt : this.dayBefore;
  }

  private get dayBefore(): Date {
    return new Date(this.startsAt.getTime() - FREE_CANCEL_HOURS * HOUR);
  }

  private isNew(since: Date): boolean {
    return since > this.dayBefore || (this.startsSince !== null && this.startsSince > this.dayBefore);
  }

  private step(move: Extract<Move, { place: number }>, at: Date): void {
    const { what, place } = move;
    const before = this.places.get(place);
    if (place >= Math.max(this.here, this.line.count)) return;
    // Also of a place so far behind that nobody looked when it joined: it is left all the same.
    if (what === 'leave') this.leave(move, before);
    else if (before?.is !== 'offered') return;
    else if (what === 'accept') this.seat(place, at);
    else this.put(place, { is: 'declined', at });
  }

  /** By the leaver's own moment: somebody else's clock, which was ahead, makes nobody late. Nor does what they have not said themselves. */
  private leave({ place, at, gone }: Extract<Move, { what: 'leave' }>, before: Kept | undefined): void {
    if (before && before.is !== 'seated' && before.is !== 'offered') return;
    const had: Had = before === undefined ? 'place' : before.is === 'seated' ? 'seat' : 'offer';
    const since = before?.is === 'seated' ? before.since : null;
    const late = !gone && since !== null && !this.isNew(since) && at > this.freeUntil(since);
    this.put(place, { is: 'left', since, at, had, late, ...(gone && { gone }) });
  }

  /** Offers that nobody answered by a moment, the earliest first: each frees its seat when it ends. */
  private lapse(by: Date): void {
    for (;;) {
      let first: { place: number; until: Date } | null = null;
      for (const [place, one] of this.places)
        if (one.is === 'offered' && one.until <= by && (first === null || one.until < first.until))
          first = { place, until: one.until };
      if (first === null) return;
      this.put(first.place, { is: 'lapsed', at: first.until });
      this.fill(first.until);
    }
  }

  /** Asks the next ones, as many as seats are free. */
  private fill(at: Date): void {
    if (this.startsAt.getTime() - at.getTime() < LAST_OFFER_MINUTES * MINUTE) return;
    for (; this.taken < this.capacity && this.next < this.here; this.next += 1) {
      if (this.places.has(this.next)) continue; // left while waiting
      this.put(this.next, { is: 'offered', since: at, until: offerUntil(at, this.startsAt) });
    }
  }

  /** How a place stands. */
  standing(place: number): PlaceStanding {
    const known = this.places.get(place);
    if (known?.is === 'seated') return { ...known, freeUntil: this.freeUntil(known.since) };
    // Late is what was late when it was given back, and is by the hour at which the session takes place.
    if (known?.is === 'left') return { ...known, late: known.late && known.at > this.dayBefore };
    if (known) return known;
    let ahead = place - this.next;
    for (const gone of this.places.keys()) if (gone >= this.next && gone < place) ahead -= 1;
    return { is: 'waiting', ahead };
  }

  /** The places that stand so, the first ones first. */
  placesThat(is: 'seated' | 'offered' | 'lapsed' | 'left' | 'declined'): number[] {
    return [...this.places].flatMap(([place, one]) => (one.is === is ? [place] : [])).sort((a, b) => a - b);
  }

  /** Seats in all, with somebody, waiting for somebody's word, and free: the last three are the first at every moment. */
  get numbers(): { seats: number; seated: number; offered: number; free: number; waiting: number } {
    let [seated, offered, goneWaiting] = [0, 0, 0];
    for (const [place, { is }] of this.places) {
      if (is === 'seated') seated += 1;
      else if (is === 'offered') offered += 1;
      if (place >= this.next) goneWaiting += 1;
    }
    const waiting = Math.max(this.line.count, this.here) - this.next - goneWaiting;
    return { seats: this.capacity, seated, offered, free: this.capacity - seated - offered, waiting };
  }
}

/** A line as it stood at a moment. Clocks differ: whoever stands before somebody who had joined by then had joined, too. */
function lineAsOf(line: Line, at: Date): Line {
  const moves = line.moves.filter((move) => move.at <= at);
  if (line.joined === null) return { ...line, moves };
  const joined = line.joined.slice(0, 1 + line.joined.reduce((last, one, nth) => (one <= at ? nth : last), -1));
  return { ...line, moves, joined, count: joined.length };
}

/** The places that had a seat at a moment, whatever has happened since. */
export const seatedAsOf = (line: Line, at: Date): number[] => new Seats(lineAsOf(line, at), at).placesThat('seated');
