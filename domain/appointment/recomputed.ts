import { Draw, isInOrder, type ListedTicket, readList, seedOf, TextHash } from './draw';

/** What is published of a draw. `value`, `seed`, `orderHash` are null while there is no order that hangs on a value. */
export interface DrawFacts {
  session: string;
  count: number;
  listHash: string;
  value: string | null;
  seed: string | null;
  orderHash: string | null;
}

/** What this phone knew of a draw before. */
export interface KeptDraw {
  listHash: string;
  /** Of whoever uses the phone; null: they had none. */
  ticket: string | null;
}

/** What contradicts what is published. */
export type DrawFault =
  /** The list is not the one whose hash was published, or is no list at all. */
  | 'list'
  /** The hash of the list is another one than this phone was shown first. */
  | 'hash'
  /** The reader's ticket is not on the list. */
  | 'ticket'
  /** The seed does not follow from value, session and list. */
  | 'seed'
  /** The order is not the one that follows from the seed. */
  | 'order'
  /** The reader stands at another place than the order says. */
  | 'place';

/** A draw computed again from nothing but its published list and value: page by page and in steps, so that a phone stays awake. */
export class Recomputed {
  private readonly list: ListedTicket[] = [];
  private readonly listHash = new TextHash();
  private readonly orderHash = new TextHash();
  private isList = true;
  private draw: Draw | null = null;

  constructor(private readonly facts: DrawFacts) {}

  /** Takes in the next page of the list. */
  add(page: string): void {
    const some = readList(page);
    this.listHash.add(page);
    if (some) for (const one of some) this.list.push(one);
    else this.isList = false;
  }

  /** Draws so many more; false when all are drawn, or nothing is to be. */
  step(most: number): boolean {
    const { value, session } = this.facts;
    if (value === null) return false;
    // Of the list as it is here, whatever hash is claimed for it.
    this.draw ??= new Draw(this.list, seedOf(value, session, this.listHash.figures));
    const before = this.draw.order.length;
    const goesOn = this.draw.draw(most);
    this.orderHash.add(
      this.draw.order
        .slice(before)
        .map((ticket) => `${ticket}\n`)
        .join(''),
    );
    return goesOn;
  }

  get drawnSoFar(): number {
    return this.draw?.order.length ?? 0;
  }

  /** The order so far; without a value there is none but that of the list. */
  get order(): readonly string[] {
    return this.draw ? this.draw.order : this.list.map(({ ticket }) => ticket);
  }

  /** Whether somebody met a leader before. */
  get met(): ReadonlySet<string> {
    return new Set(this.list.flatMap(({ ticket, hasMet }) => (hasMet ? [ticket] : [])));
  }

  /** What does not fit. `mine`: the reader's ticket and, after the draw, the place that they are said to have (from 0 on). */
  faults(mine: { ticket: string; place: number | null } | null, kept: KeptDraw | null): DrawFault[] {
    const { count, listHash, value, session, seed, orderHash } = this.facts;
    const isListed = (ticket: string) => this.list.some((one) => one.ticket === ticket);
    const tickets = [mine?.ticket, kept?.ticket].filter((one) => typeof one === 'string');
    const isPlaced = mine === null || mine.place === null || this.order[mine.place] === mine.ticket;
    const faults: Record<DrawFault, boolean> = {
      list: !this.isList || this.list.length !== count || !isInOrder(this.list) || this.listHash.figures !== listHash,
      hash: kept !== null && kept.listHash !== listHash,
      ticket: !tickets.every(isListed),
      seed: value !== null && seed !== seedOf(value, session, listHash),
      order: orderHash !== null && value !== null && this.orderHash.figures !== orderHash,
      place: !isPlaced,
    };
    return (Object.keys(faults) as DrawFault[]).filter((fault) => faults[fault]);
  }
}
