import type { Document } from '../document';
import type { Variables } from '../expressions/scope';
import type { FindOptions } from '../find';

/** A compiled stage: documents in, documents out; it changes none of those it is given. */
export type Stage = (documents: readonly Document[], variables: Variables) => readonly Document[];

/** What compiling a stage may need: the variables of a $lookup around it, other collections, and inner pipelines. */
export interface StageContext {
  declared: ReadonlySet<string>;
  /** All documents of a collection, or those that a query finds by the indexes there are, in an order and up to a limit. */
  documentsOf(collection: string, query?: Document, options?: FindOptions): readonly Document[];
  pipeline(stages: readonly Document[], declared: ReadonlySet<string>): Stage;
}

export type StageCompiler = (content: unknown, context: StageContext) => Stage;
