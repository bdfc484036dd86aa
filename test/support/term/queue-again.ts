import type { Move } from '@domain/appointment/seats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is stored of a line. */
export interface StoredLine {
  tickets: readonly string[];
  joined: readonly Date[] | null;
  seats: number;
  startsAt: Date;
  allottedAt: Date;
  moves: readonly Move[];
}

export type Stands =
  | { is: 'seated'; since: Date; by: 'line' | 'word' }
  | { is: 'offered'; since: Date; until: Date }
  | { is: 'waiting' }
  | { is: 'left'; since: Date | null; at: Date; had: 'seat' | 'offer' | 'place'; late: boolean; gone?: true }
  | { is: 'declined' | 'lapsed'; at: Date };

/** Something about a place that was to be told. */
export interface Happened {
  what: 'offered' | 'lapsed' | 'seated';
  place: number;
  at: Date;
}

/** The hours from seven to ten in the evening, on the school's clock, of each day from a moment until another. */
function daysAfter(at: Date, until: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  const midnight = new Date(at.getTime() + 8 * HOUR);
  midnight.setUTCHours(0, 0, 0, 0);
  for (let day = midnight.getTime() - 8 * HOUR; day < until; day += DAY) {
    const [from, to] = [Math.max(day + 7 * HOUR, at.getTime()), day + 22 * HOUR];
    if (from < to) spans.push({ from, to });
  }
  return spans;
}

/**
 * A line played again by hand, one thing after the other, as somebody would with slips of paper (product.md section 4): who has a
 * seat, who is asked until when, who waits. It shares nothing with the rules that the functions use.
 */
export class QueueAgain {
  readonly places: Stands[] = [];
  readonly happened: Happened[] = [];
  seats: number;
  private startsAt: Date;
  /** When it became known that it starts then. */
  private movedAt = new Date(0);
  private time: Date;

  constructor(
    { tickets, joined, seats, startsAt, allottedAt, moves }: StoredLine,
    readonly now: Date,
  ) {
    this.seats = seats;
    this.startsAt = startsAt;
    this.time = allottedAt;
    if (joined === null) for (const _ticket of tickets) this.come(allottedAt);
    const coming = [...(joined ?? [])];
    const comeBefore = (move: Move | null) => {
      for (let at = coming[0]; at !== undefined; at = coming[0]) {
        const isMoved = move !== null && 'place' in move && this.places.length <= move.place;
        if (move !== null && at >= move.at && !isMoved) return;
        coming.shift();
        this.passTo(at);
        this.come(this.time);
      }
    };
    for (const move of moves) {
      comeBefore(move);
      this.passTo(move.at);
      this.say(move);
    }
    comeBefore(null);
    this.passTo(now);
    this.forgive();
  }

  /** Who was late to give a seat back was not, where it takes place more than a day after that. */
  private forgive(): void {
    const eve = new Date(this.startsAt.getTime() - DAY);
    for (const [place, one] of this.places.entries())
      if (one.is === 'left' && one.late && one.at <= eve) this.places[place] = { ...one, late: false };
  }

  count(is: Stands['is']): number {
    return this.places.filter((one) => one.is === is).length;
  }

  /** Seats that nobody has or is asked about. */
  get free(): number {
    return this.seats - this.count('seated') - this.count('offered');
  }

  /** The clock goes on; offers that it passes end, each for the next one. */
  private passTo(moment: Date): void {
    if (moment > this.time) this.time = moment;
    for (;;) {
      let next = -1;
      for (const [place, one] of this.places.entries()) {
        const best = this.places[next];
        if (one.is === 'offered' && one.until <= this.time && !(best?.is === 'offered' && best.until <= one.until))
          next = place;
      }
      const ended = this.places[next];
      if (ended?.is !== 'offered') return;
      this.places[next] = { is: 'lapsed', at: ended.until };
      this.happened.push({ what: 'lapsed', place: next, at: ended.until });
      this.ask(ended.until);
    }
  }

  private come(at: Date): void {
    const isFirst = !this.places.some(({ is }) => is === 'waiting');
    if (isFirst && this.free > 0) {
      this.happened.push({ what: 'seated', place: this.places.length, at });
      this.places.push({ is: 'seated', since: at, by: 'line' });
    } else this.places.push({ is: 'waiting' });
  }

  private ask(at: Date): void {
    const left = this.startsAt.getTime() - at.getTime();
    if (left < 30 * MINUTE) return;
    for (const [place, { is }] of this.places.entries()) {
      if (this.free <= 0) return;
      if (is !== 'waiting') continue;
      this.places[place] = { is: 'offered', since: at, until: this.askedUntil(at) };
      this.happened.push({ what: 'offered', place, at });
    }
  }

  private patience = (left: number): number => Math.min(DAY / 2, Math.max(10 * MINUTE, Math.floor(left / 3)));

  /** A third of the days' hours that are left, night by night; what is left of the night counts only where there is hardly any day. */
  private askedUntil(at: Date): Date {
    const starts = this.startsAt.getTime();
    const spans = daysAfter(at, Math.max(starts, at.getTime()) + 2 * DAY);
    const left = spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, starts) - from), 0);
    if (left < 30 * MINUTE) return new Date(at.getTime() + this.patience(starts - at.getTime()));
    let patience = this.patience(left);
    for (const { from, to } of spans) {
      if (from + patience <= to) return new Date(from + patience);
      patience -= to - from;
    }
    throw new Error('no day is long enough');
  }

  private say(move: Move): void {
    const at = this.time;
    if (move.what === 'seats') this.seats = Math.max(this.seats, move.seats);
    else if (move.what === 'starts') this.moveTo(move.startsAt, at);
    else this.sayOf(move, at);
    this.ask(at);
  }

  private moveTo(startsAt: Date, at: Date): void {
    if (startsAt.getTime() === this.startsAt.getTime()) return;
    this.startsAt = startsAt;
    this.movedAt = at;
    const latest = this.askedUntil(at);
    for (const [place, one] of this.places.entries())
      if (one.is === 'offered' && one.until > latest) this.places[place] = { ...one, until: latest };
  }

  private sayOf(move: Extract<Move, { place: number }>, at: Date): void {
    const { what, place, at: saidAt } = move;
    const before = this.places[place];
    if (before === undefined) return;
    if (what === 'accept' && before.is === 'offered') this.places[place] = { is: 'seated', since: at, by: 'word' };
    if (what === 'decline' && before.is === 'offered') this.places[place] = { is: 'declined', at };
    if (what !== 'leave') return;
    const gone = move.gone ? { gone: move.gone } : {};
    if (before.is === 'seated')
      this.places[place] = {
        is: 'left',
        since: before.since,
        at: saidAt,
        had: 'seat',
        late: !move.gone && this.isLate(before.since, saidAt),
        ...gone,
      };
    if (before.is === 'offered')
      this.places[place] = { is: 'left', since: null, at: saidAt, had: 'offer', late: false, ...gone };
    if (before.is === 'waiting')
      this.places[place] = { is: 'left', since: null, at: saidAt, had: 'place', late: false, ...gone };
  }

  /** Within the last day, unless the seat, or the hour, is no older than that day. */
  private isLate(since: Date, at: Date): boolean {
    const eve = new Date(this.startsAt.getTime() - DAY);
    return at > eve && since <= eve && this.movedAt <= eve;
  }
}
