import { commitments } from '../../_kit/appointment/commitments';
import { hasTime, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { staffOf } from '../staff';
import { tried } from '../tried';
import { hostsOf } from './who-holds';

const BATCH = 100;

/** Whoever holds the office that owes a promise hears what the union's desk said for it, also whom the union gave it: else a promise of theirs ends without a word to them. */
export async function tellSpokenFor(task: Task): Promise<number> {
  const { data } = await commitments.find({ unheard: true }).limit(BATCH).get();
  const staff = data.length === 0 ? [] : await staffOf(data.map(({ schoolId }) => schoolId));
  for (const one of data) {
    if (!hasTime(task)) break;
    const { _id, version, owner, day, words } = one;
    await tried('spoken-for', _id, async () => {
      const params = { commitment: _id, office: owner, day };
      // By the desk's own words: one of the office's, said meanwhile, is no news to it.
      const nth = words.filter(({ instead, appointed }) => instead && !appointed).length;
      await notify(
        hostsOf(owner, one, staff, task.now).map((to) => ({
          ...{ to, kind: 'commitment-spoken-for', params, about: `${_id}:desk:${nth}` },
        })),
        task.now,
      );
      await commitments.updateWhere({ _id, version, unheard: true }, { unheard: false });
    });
  }
  return data.length;
}
