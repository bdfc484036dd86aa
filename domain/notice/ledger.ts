import { TEMPLATE_NAMES, type TemplateAnswer, type TemplateName } from '@types_/notice/template';

/** What somebody has said about one kind of message, and how many of it they may still be sent. */
export interface Entry {
  left: number;
  askedAt: Date | null;
  /** The last refusal, until an acceptance follows. */
  refusedAt: Date | null;
}
export type Ledger = Record<TemplateName, Entry>;

const DAY_MS = 86_400_000;

/** Who said no is left alone for so long. */
export const QUIET_DAYS = 14;

/** More than this nobody needs in store: asking again would only be a nuisance. */
export const ENOUGH = 5;

/** The ledger of somebody who was asked nothing yet. */
export const emptyLedger = (): Ledger =>
  Object.fromEntries(
    TEMPLATE_NAMES.map((name) => [name, { left: 0, askedAt: null, refusedAt: null }]),
  ) as unknown as Ledger;

/** A ledger as it was stored, with a line for every kind of message: it may be older than some of them. */
export const wholeLedger = (stored: Partial<Ledger>): Ledger => ({ ...emptyLedger(), ...stored });

/** The ledger after an answer to each of some templates: one acceptance is one message, a refusal takes nothing away. */
export function afterAnswers(
  ledger: Ledger,
  answers: readonly { template: TemplateName; answer: TemplateAnswer }[],
  now: Date,
): Ledger {
  const next = { ...ledger };
  for (const { template, answer } of answers) {
    const { left } = next[template];
    next[template] =
      answer === 'accept' ? { left: left + 1, askedAt: now, refusedAt: null } : { left, askedAt: now, refusedAt: now };
  }
  return next;
}

/** Whether asking makes sense now: not right after a refusal, and not when enough are left. */
export const isWorthAsking = ({ left, refusedAt }: Entry, now: Date): boolean =>
  left < ENOUGH && (refusedAt === null || now.getTime() - refusedAt.getTime() >= QUIET_DAYS * DAY_MS);
