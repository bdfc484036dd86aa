import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';

interface Letter {
  /** Null: it goes to all cases of an 议题. */
  caseId: string | null;
  accepted: boolean;
}

const WORDS = ['text', 'reason', 'channel'] as const;

/** All that was written in the year, no two letters alike: what was accepted stands in its case once, what was refused nowhere. */
export class Letters {
  private written = 0;
  private readonly letters = new Map<string, Letter>();
  private readonly byCase = new Map<string, Set<string>>();

  /** A text unlike any other. */
  write(words: string): string {
    this.written += 1;
    return `${words}【${this.written}】`;
  }

  /** What became of a letter. */
  note(text: string, caseId: string | null, accepted: boolean): void {
    this.letters.set(text, { caseId, accepted });
    if (!accepted || caseId === null) return;
    const texts = this.byCase.get(caseId) ?? new Set();
    this.byCase.set(caseId, texts.add(text));
  }

  /** What is lost of a case, told twice, or there without having been accepted. */
  faultsIn({ _id, text, events }: Pick<CaseDocument, '_id' | 'text' | 'events'>): string[] {
    const found = [text, ...events.flatMap(({ what }) => textsOf(what))];
    const wanted = this.byCase.get(_id) ?? new Set<string>();
    return [
      ...[...wanted].filter((one) => !found.includes(one)).map((one) => `${one} is lost`),
      ...found.filter((one, index) => found.indexOf(one) !== index).map((one) => `${one} stands twice`),
      ...found.filter((one) => !this.belongs(one, _id)).map((one) => `${one} was never accepted here`),
    ];
  }

  private belongs(text: string, caseId: string): boolean {
    const letter = this.letters.get(text);
    return letter?.accepted === true && (letter.caseId === null || letter.caseId === caseId);
  }
}

const textsOf = (what: object): string[] =>
  WORDS.flatMap((field) => {
    const value = (what as Record<string, unknown>)[field];
    return typeof value === 'string' ? [value] : [];
  });
