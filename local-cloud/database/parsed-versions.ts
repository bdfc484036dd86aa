/** Something that can do without its parsed form. */
interface Parsed {
  forgetParsed(): void;
}

/** So much text may be kept parsed as well, some thousands of documents: parsed they are three times as large as their text. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** Lets the documents that were parsed longest ago be text only, so that all the others find room. */
export class ParsedVersions {
  private queue: { parsed: Parsed; characters: number }[] = [];
  private next = 0;
  private characters = 0;

  constructor(private mostCharacters = MOST_CHARACTERS) {}

  /** Lets more text, or less, be kept parsed from now on. */
  keep(mostCharacters = MOST_CHARACTERS): void {
    this.mostCharacters = mostCharacters;
  }

  remember(parsed: Parsed, characters: number): void {
    this.queue.push({ parsed, characters });
    this.characters += characters;
    while (this.characters > this.mostCharacters && this.next < this.queue.length - 1) {
      const oldest = this.queue[this.next++];
      this.characters -= oldest?.characters ?? 0;
      oldest?.parsed.forgetParsed();
    }
    if (this.next > 1000 && this.next * 2 > this.queue.length) {
      this.queue = this.queue.slice(this.next);
      this.next = 0;
    }
  }
}
