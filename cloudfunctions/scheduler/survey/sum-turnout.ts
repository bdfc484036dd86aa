import { mayAddUp } from '@domain/survey/turnout';
import { _, $ } from '../../_kit/database';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { rounds } from '../../_kit/survey/rounds';

/** The turnouts of all parts of a round together, into the round: what lists show costs nothing more. Two requests. */
export async function sumTurnout(_id: string, now: Date): Promise<void> {
  const sums = { _id: null, eligible: $.sum('$eligible'), papers: $.sum('$papers'), all: $.push('$eligible') };
  const { list } = await parts.aggregate().match({ roundId: _id }).group(sums).limit(1).end();
  const [found] = list as (Pick<PartDocument, 'eligible' | 'papers'> & { all: number[] })[];
  if (!found) return;
  const { eligible, papers, all } = found;
  const turnout = { eligible, papers: mayAddUp(all) ? papers : null, countedAt: now };
  await rounds.updateWhere({ _id, state: _.in(['open', 'counting']) }, { turnout: _.set(turnout) });
}
