import { requestFailed } from '../errors';
import { isPlainObject } from './document';

/** Operators that would need a geometry, a schema validator or scripts; none is there, so none may pass unseen. */
const UNSUPPORTED = new Set([
  '$near',
  '$nearSphere',
  '$geoNear',
  '$geoWithin',
  '$geoIntersects',
  '$box',
  '$center',
  '$centerSphere',
  '$jsonSchema',
  '$where',
  '$text',
  '$function',
  '$accumulator',
  '$comment',
  '$meta',
]);

/** The stages the platform documents, without geoNear. */
const STAGES = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);

/** Refuses a query or an expression that uses an operator this server does not have. */
export function refuseUnsupported(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) refuseUnsupported(item);
    return;
  }
  if (!isPlainObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (UNSUPPORTED.has(name)) throw requestFailed(`[FailedOperation] local-cloud does not support ${name}`);
    if (name !== '$literal') refuseUnsupported(member);
  }
}

/** Refuses a pipeline, its sub-pipelines included, with a stage the platform or this server does not have. */
export function refuseUnsupportedStages(pipeline: readonly Record<string, unknown>[]): void {
  for (const stage of pipeline) {
    const names = Object.keys(stage);
    if (names.length !== 1) throw requestFailed('[FailedOperation] a pipeline stage must have exactly one name');
    const [name] = names as [string];
    if (!STAGES.has(name)) throw requestFailed(`[FailedOperation] local-cloud does not support the stage ${name}`);
    const content = stage[name];
    refuseUnsupported(content);
    if (name === '$lookup' && isPlainObject(content) && content.pipeline !== undefined) {
      if (!Array.isArray(content.pipeline) || !content.pipeline.every(isPlainObject)) {
        throw requestFailed('[FailedOperation] $lookup.pipeline must be an array of stages');
      }
      refuseUnsupportedStages(content.pipeline);
    }
  }
}
