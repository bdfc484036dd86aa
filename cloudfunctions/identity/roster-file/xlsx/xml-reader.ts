import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefused } from '../file-refused';

/** Called with local names: prefixes and namespaces differ between producers, and between strict and transitional files. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Bytes without a tag. A cell holds 32,767 characters at most. */
const LONGEST_TEXT = 1024 * 1024;
/** A run of rich text in a cell is ten levels deep. */
const DEEPEST = 100;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads one part of a workbook as it comes. Documents with a DTD are refused: no producer writes one, and entities hide in it. */
export class XmlReader {
  private readonly parser = new SaxesParser({ position: false, xmlns: false } as const);
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private sinceTag = 0;
  private depth = 0;

  constructor(handler: XmlHandler) {
    this.parser.on('doctype', () => {
      throw new FileRefused('file-damaged');
    });
    this.parser.on('opentag', (tag: SaxesTagPlain) => {
      this.sinceTag = 0;
      this.depth += 1;
      if (this.depth > DEEPEST) throw new FileRefused('file-bomb');
      handler.open(localName(tag.name), tag.attributes);
    });
    this.parser.on('closetag', (tag: SaxesTagPlain) => {
      this.sinceTag = 0;
      this.depth -= 1;
      handler.close(localName(tag.name));
    });
    const { text } = handler;
    if (!text) return;
    this.parser.on('text', text);
    this.parser.on('cdata', text);
  }

  /** @throws FileRefused */
  write(piece: Uint8Array): void {
    this.sinceTag += piece.length;
    this.feed(() => this.parser.write(this.decoder.decode(piece, { stream: true })));
    if (this.sinceTag > LONGEST_TEXT) throw new FileRefused('file-bomb');
  }

  /** @throws FileRefused where the document is not complete */
  end(): void {
    this.feed(() => this.parser.write(this.decoder.decode()).close());
  }

  private feed(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file-damaged');
    }
  }
}

/** Reads a whole part. @throws FileRefused */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
}
