import type { NoticeKind } from '@types_/notice/kind';
import type { NoticeDocument } from '../../../cloudfunctions/_kit/notice/notices';

/** Something that somebody is to be told. `about`: what of, as often as it happens; a notice does not say so, but only what it is of. */
export interface Owed {
  to: string;
  kind: NoticeKind;
  about: string;
  /** What stands in the notice. */
  of: string;
  /** They may have been told, and need not: they came to be of those who are told only later. */
  late?: true;
}

/** Something of which some people are told once: `owed` is empty where there is nobody. */
export interface Occasion {
  about: string;
  owed: Owed[];
}

type Told = Pick<NoticeDocument, '_id' | 'to' | 'kind' | 'params' | 'at'>;

/** Kinds whose notices say when it happened: two of them about one session are two. */
const BY_MOMENT: readonly NoticeKind[] = ['seat-offered', 'seat-lapsed', 'seat-taken'];

/** Kinds that are about a session, whatever its day. */
const OF_SESSION: readonly NoticeKind[] = ['session-changed', 'session-host-changed', 'session-cancelled'];

/** What of a notice can be compared: of what it is, by day or by moment. */
function ofNotice({ kind, params, at }: Pick<Told, 'kind' | 'params' | 'at'>): string {
  const { session = '', commitment = '', day = '' } = params as Record<string, string>;
  if (BY_MOMENT.includes(kind)) return `${session} ${at.toISOString()}`;
  return OF_SESSION.includes(kind) ? session : `${session}${commitment} ${day}`.trim();
}

const nameOf = ({ to, kind, of }: Omit<Owed, 'about'>): string => `${kind} of ${of} to ${to}`;
/** The same for the same person about the same thing. */
export const wishOf = ({ to, kind, about }: Owed): string => `${kind} ${about} ${to}`;

/** What was to be told, by what happened, beside what was: each once, nothing else, and nothing forgotten. */
export class Telling {
  private readonly seen = new Set<string>();
  private readonly told = new Map<string, number>();
  /** By what it is about, so that the same is the same, however often it is owed. */
  private readonly may = new Set<string>();
  private readonly must = new Set<string>();
  private readonly mayBe = new Map<string, number>();
  private readonly mustBe = new Map<string, number>();
  /** Names of what was demanded and is not there yet. */
  private readonly open = new Set<string>();

  constructor(private readonly kinds: ReadonlySet<NoticeKind>) {}

  get size(): number {
    return this.seen.size;
  }

  /** The kinds of which anything was told. */
  get toldKinds(): string[] {
    return [...new Set([...this.told.keys()].map((name) => name.split(' ', 1)[0] ?? ''))].sort();
  }

  /** It was told if it is right that it was. */
  allow(owed: Owed): void {
    this.note(owed, this.may, this.mayBe);
  }

  /** It has been told by now. */
  demand(owed: Owed): void {
    this.allow(owed);
    if (owed.late) return;
    this.note(owed, this.must, this.mustBe);
    this.open.add(nameOf(owed));
  }

  private note(owed: Owed, known: Set<string>, counts: Map<string, number>): void {
    if (known.has(wishOf(owed))) return;
    known.add(wishOf(owed));
    counts.set(nameOf(owed), (counts.get(nameOf(owed)) ?? 0) + 1);
  }

  /** Takes in what is told by now; what of it nobody was to be told, or had been told already, and what is missing. */
  faults(notices: readonly Told[]): string[] {
    const faults: string[] = [];
    for (const { _id, to, kind, params, at } of notices) {
      if (this.seen.has(_id) || !this.kinds.has(kind)) continue;
      this.seen.add(_id);
      const name = nameOf({ to, kind, of: ofNotice({ kind, params, at }) });
      const count = (this.told.get(name) ?? 0) + 1;
      this.told.set(name, count);
      const most = this.mayBe.get(name) ?? 0;
      if (count > most) faults.push(`${name} was told ${count} times, and is to be told ${most} times`);
    }
    for (const name of this.open) {
      const [count, least] = [this.told.get(name) ?? 0, this.mustBe.get(name) ?? 0];
      if (count < least) faults.push(`${name} was told ${count} times, and was to be told ${least} times`);
    }
    this.open.clear();
    return faults;
  }
}
