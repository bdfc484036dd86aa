import { aboutUnionSince } from '@domain/case/about-union';
import { openTo } from '@domain/case/chain/chain';
import { resourceOf, standingIn } from '@domain/case/role';
import { can } from '@domain/identity/can';
import type { CaseActions } from '@types_/case/actions';
import type { ChainView, DayHeads } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { type DayRoot, dayRoots, type SchoolHeads, schoolHeads, schoolHeadsId } from '../../_kit/case/heads';
import { cases } from '../../_kit/case/store';
import { openHash } from '../../_kit/crypto';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

/** A case as it is linked, for whoever may see it to verify on their own phone. */
export async function showChain({ actor, input, now }: Call<InputOf<CaseActions, 'chain'>>): Promise<ChainView> {
  const document = await cases.get(input.id);
  const standing = document && standingIn(actor, document, now);
  if (!standing || !can(actor, 'case.chain', resourceOf(document), now)) throw new Refusal('CASE_NOT_FOUND');
  const { _id: id, schoolId, number, events } = document;
  const entries = events.map((event) => openTo(standing.role, document, event, openHash));
  return { id, schoolId, number, unionSince: aboutUnionSince(document)?.at.toISOString() ?? null, entries };
}

interface Published extends DayRoot {
  own: SchoolHeads[];
}

/** What was published of a day: the heads of one school, or those about a union's desk, the hashes of all, and the one hash over them. */
export async function showHeads({ input }: Call<InputOf<CaseActions, 'heads'>>): Promise<DayHeads> {
  const { day, schoolId } = input;
  const { list } = await dayRoots
    .aggregate()
    .match({ _id: day })
    .lookup(schoolHeads.beside({ _id: schoolHeadsId(day, schoolId) }, 'own'))
    .end();
  const [found] = list as Published[];
  if (!found) return { day, heads: null, schools: [], previous: '', root: null };
  const { schools, previous, root, own } = found;
  return { day, heads: own[0]?.heads ?? [], schools, previous, root };
}
