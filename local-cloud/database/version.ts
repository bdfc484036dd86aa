import type { Document } from './document';
import { encode, parseEjson } from './ejson';
import { ParsedVersions } from './parsed-versions';

const parsedVersions = new ParsedVersions();
const NO_SERVER_DATES = { now: new Date(0) };

/** One committed state of a document, with the number of the commit that wrote it. */
export class Version {
  private constructor(
    private parsed: Document | undefined,
    private text: string | undefined,
    readonly commit: number,
  ) {}

  static of(document: Document, commit: number): Version {
    return new Version(document, undefined, commit);
  }

  /** One from the log: it stays text, a third of the size, until somebody looks inside. */
  static fromText(text: string): Version {
    return new Version(undefined, text, 0);
  }

  /** Not to be changed, nor to be kept: another call may give another copy. */
  get document(): Document {
    if (!this.parsed) {
      this.parsed = parseEjson(this.text ?? '', NO_SERVER_DATES) as Document;
      parsedVersions.remember(this, this.text?.length ?? 0);
    }
    return this.parsed;
  }

  /** Its canonical EJSON, written once however often it is read. */
  get json(): string {
    if (this.text === undefined) {
      this.text = encode(this.parsed);
      parsedVersions.remember(this, this.text.length);
    }
    return this.text;
  }

  /** Its text is enough to have it again. */
  forgetParsed(): void {
    if (this.text !== undefined) this.parsed = undefined;
  }
}
