import { type Head, START } from '@domain/core/chain';
import { _, $ } from '../../cloudfunctions/_kit/database';
import { type Access, accesses, accessRecord } from '../../cloudfunctions/_kit/identity/accesses';

/** Where the chains of some students end. */
async function headsOf(personIds: readonly string[]): Promise<Map<string, Head>> {
  const { list } = await accesses
    .aggregate()
    .match({ personId: _.in([...personIds]) })
    .sort({ personId: 1, seq: 1 })
    .group({ _id: '$personId', seq: $.last('$seq'), hash: $.last('$hash') })
    .limit(personIds.length)
    .end();
  return new Map((list as ({ _id: string } & Head)[]).map(({ _id, ...head }) => [_id, head]));
}

/** Looks at many students as they are recorded, without the call that had them. */
export async function recordLooks(personIds: readonly string[], access: Access, now: Date): Promise<void> {
  const heads = await headsOf(personIds);
  await accesses.addAll(personIds.map((id) => accessRecord(id, heads.get(id) ?? START, access, now)));
}
