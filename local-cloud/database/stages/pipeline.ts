import { type Document, isPlainObject } from '../document';
import { failed } from '../fail';
import { bucket, bucketAuto } from './bucket';
import { geoNear } from './geo-near';
import { group, sortByCount } from './group';
import { lookup } from './lookup';
import { addFields, project } from './project';
import { count, limit, match, replaceRoot, sample, skip, sort, unwind } from './simple';
import type { Stage, StageCompiler, StageContext } from './stage';

/** The stages the SDK can send; it throws on others itself. */
const STAGES = new Map<string, StageCompiler>(
  Object.entries({
    $addFields: addFields,
    $bucket: bucket,
    $bucketAuto: bucketAuto,
    $count: count,
    $geoNear: geoNear,
    $group: group,
    $limit: limit,
    $lookup: lookup,
    $match: match,
    $project: project,
    $replaceRoot: replaceRoot,
    $sample: sample,
    $skip: skip,
    $sort: sort,
    $sortByCount: sortByCount,
    $unwind: unwind,
  }),
);

/** Compiles a pipeline; wrong stages are refused here, even of an empty collection. */
export function compilePipeline(
  stages: readonly Document[],
  documentsOf: StageContext['documentsOf'],
  declared: ReadonlySet<string> = new Set(),
): Stage {
  const context: StageContext = {
    declared,
    documentsOf,
    pipeline: (inner, names) => compilePipeline(inner, documentsOf, names),
  };
  const compiled = stages.map((stage, at): Stage => {
    const [entry, ...more] = isPlainObject(stage) ? Object.entries(stage) : [];
    if (!entry || more.length > 0)
      throw failed('A pipeline stage specification object must contain exactly one field.');
    const [name, content] = entry;
    const compiler = STAGES.get(name);
    if (!compiler) throw failed(`Unrecognized pipeline stage name: '${name}' (local-cloud does not know it)`);
    if (name === '$geoNear' && at > 0) throw failed('$geoNear is only valid as the first stage in a pipeline.');
    return compiler(content, context);
  });
  return (documents, variables) => compiled.reduce((rows, stage) => stage(rows, variables), documents);
}
