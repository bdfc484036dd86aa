import type { Document } from './document';
import type { Variables } from './expressions/scope';

/** Whether a document matches a condition on one path. */
export type DocumentTest = (document: unknown) => boolean;

/** Whether a document matches a query; variables are those of a $lookup around it. */
export type QueryTest = (document: unknown, variables?: Variables) => boolean;

/** Compiles the queries inside a query. */
export interface QueryCompiler {
  field(path: string, condition: unknown): DocumentTest;
  query(query: Document): DocumentTest;
}

/** An operator of queries: checks its operand once and returns the test. */
export type QueryOperator = (path: string, operand: unknown, compiler: QueryCompiler) => DocumentTest;
