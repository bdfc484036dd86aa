import type { Iterator } from 'mingo/lazy';
import { $group } from 'mingo/operators/pipeline';
import type { Any, Options } from 'mingo/types';

/** $group where documents without the field form the group null, together with those that have null; in mingo they are two groups. */
export function groupStage(documents: Iterator, group: { _id: Any }, options: Options): Iterator {
  const { _id } = group;
  const isPath = typeof _id === 'string' && _id.startsWith('$');
  return $group(documents, isPath ? { ...group, _id: { $ifNull: [_id, null] } } : group, options);
}
