/** Somebody who was told by their own phone that they have a seat. */
interface Held {
  sessionId: string;
  personId: string;
}

const nameOf = (sessionId: string, personId: string): string => `${sessionId} ${personId}`;

/** What people know from the answers on their own phones, whatever is stored. */
export class Memory {
  private readonly held = new Map<string, Held>();
  private readonly wrote = new Map<string, Map<string, string>>();
  private readonly here = new Map<string, Set<string>>();
  /** What somebody brings to a session, and what the youth league has written of a case. */
  private readonly brought = new Map<string, readonly string[]>();
  readonly outcomes = new Map<string, string | null>();
  /** Of each draw, what each person entered last. */
  readonly entries = new Map<string, Map<string, string>>();

  /** An application was taken. */
  applied(sessionId: string, personId: string, ticket: string): void {
    this.wrote.set(sessionId, (this.wrote.get(sessionId) ?? new Map()).set(personId, ticket));
  }

  brings(sessionId: string, personId: string, cases: readonly string[]): readonly string[] {
    this.brought.set(nameOf(sessionId, personId), cases);
    return cases;
  }

  broughtTo(sessionId: string, personId: string): readonly string[] | undefined {
    return this.brought.get(nameOf(sessionId, personId));
  }

  withdrew(sessionId: string, personId: string): void {
    this.wrote.get(sessionId)?.delete(personId);
  }

  /** Somebody saw, or was answered, how they stand: a seat is theirs from here on, until they say otherwise. */
  sees(sessionId: string, personId: string, is: string): void {
    const name = nameOf(sessionId, personId);
    if (is === 'seated') this.held.set(name, { sessionId, personId });
    if (is === 'left' || is === 'cancelled') this.held.delete(name);
  }

  entered(sessionId: string, personId: string, value: string): void {
    this.entries.set(sessionId, (this.entries.get(sessionId) ?? new Map()).set(personId, value));
  }

  cameIn(sessionId: string, startsAt: Date, personId: string): void {
    this.hereAt(sessionId, startsAt).add(personId);
  }

  wentOut(sessionId: string, startsAt: Date, personId: string): void {
    this.hereAt(sessionId, startsAt).delete(personId);
  }

  /** Who was let in to a session at an hour. */
  hereAt(sessionId: string, startsAt: Date): Set<string> {
    const name = `${sessionId} ${startsAt.getTime()}`;
    const here = this.here.get(name) ?? new Set();
    this.here.set(name, here);
    return here;
  }

  /** The tickets of those who applied and did not take it back, by person. */
  applicantsOf(sessionId: string): ReadonlyMap<string, string> {
    return this.wrote.get(sessionId) ?? new Map();
  }

  /** Those who believe that they have a seat. */
  holdersOf(sessionId: string): string[] {
    return [...this.held.values()].filter((one) => one.sessionId === sessionId).map(({ personId }) => personId);
  }
}
