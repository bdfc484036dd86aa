import { Context, ProcessingMode } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import type { Options } from 'mingo/types';
import { accumulatorFixes } from './accumulator-fixes';
import { expressionFixes } from './expression-fixes';
import { groupStage } from './group-stage';
import { queryOperators } from './query-operators';

// The first registration of a name wins in mingo, so ours come before its own.
const queryContext = Context.from(Context.init({ query: queryOperators }), Context.init({ query }));
const fullContext = Context.from(
  Context.init({ accumulator: accumulatorFixes, expression: expressionFixes, pipeline: { $group: groupStage } }),
  queryContext,
  Context.init({ accumulator, expression, pipeline, projection, query }),
);

/** What every query, update and pipeline runs with: our operators, no scripts. */
export const MINGO_OPTIONS: Partial<Options> = { context: fullContext, scriptEnabled: false };

/** The same for queries and updates without expressions; mingo copies the context each time, and this one is small. */
export const MINGO_LIGHT: Partial<Options> = { context: queryContext, scriptEnabled: false };

/** The same where stages may change what they are given. */
export const MINGO_COPYING: Partial<Options> = { ...MINGO_OPTIONS, processingMode: ProcessingMode.CLONE_INPUT };
