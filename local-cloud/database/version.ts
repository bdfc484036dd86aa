import type { Document } from './document';
import { encode, parseEjson } from './ejson';
import { ParsedVersions } from './parsed-versions';

/** Those of all databases of this process. */
export const parsedVersions = new ParsedVersions();
const NO_SERVER_DATES = { now: new Date(0) };

/** One character for each byte of UTF-8: a text with a single Chinese character in it takes two bytes for every one. */
const packed = (text: string): string => Buffer.from(text).toString('latin1');
const unpacked = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

/** One committed state of a document, with the number of the commit that wrote it. */
export class Version {
  private constructor(
    private parsed: Document | undefined,
    /** Its text, packed. */
    private bytes: string | undefined,
    readonly commit: number,
  ) {}

  static of(document: Document, commit: number): Version {
    return new Version(document, undefined, commit);
  }

  /** One from the log: it stays text, a third of the size, until somebody looks inside. */
  static fromText(text: string): Version {
    return new Version(undefined, packed(text), 0);
  }

  /** Not to be changed, nor to be kept: another call may give another copy. */
  get document(): Document {
    if (!this.parsed) {
      this.parsed = parseEjson(this.json, NO_SERVER_DATES) as Document;
      parsedVersions.remember(this, this.length);
    }
    return this.parsed;
  }

  /** Its canonical EJSON, written once however often it is read. */
  get json(): string {
    return unpacked(this.text);
  }

  /** How many bytes its text has. */
  get length(): number {
    return this.text.length;
  }

  /** Its text is enough to have it again. */
  forgetParsed(): void {
    if (this.bytes !== undefined) this.parsed = undefined;
  }

  private get text(): string {
    if (this.bytes === undefined) {
      this.bytes = packed(encode(this.parsed));
      parsedVersions.remember(this, this.bytes.length);
    }
    return this.bytes;
  }
}
