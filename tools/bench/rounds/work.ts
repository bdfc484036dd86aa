import { people } from '../../../cloudfunctions/_kit/people';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { countTurnout } from '../../../cloudfunctions/scheduler/jobs/count-turnout';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { remindOfRounds } from '../../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { EVERYBODY } from '../../../domain/survey/groups';

const DAY = 86_400_000;

export const jobs = { open: openRounds, count: countTurnout, remind: remindOfRounds };

/** Everybody uses an account: all 50,000 are told. */
export async function makeAllBound(schoolId: string): Promise<void> {
  for (let after = ''; ; ) {
    const page = await people.after({ 'student.schoolId': schoolId }, after, 1000, ['account']);
    const free = page.filter(({ account }) => account.startsWith('free:'));
    await Promise.all(free.map(({ _id }) => people.updateWhere({ _id }, { account: `bound:${_id}` })));
    const last = page.at(-1);
    if (!last) return;
    after = last._id;
  }
}

/** A round of everybody at a school, by college, whose hour has come. */
export async function seedRound(schoolId: string): Promise<void> {
  const now = Date.now();
  await rounds.add({
    ...{ _id: 'round-of-the-bench', version: 1, place: schoolId, schoolId, prefecture: null, questionnaireId: 'bench' },
    ...{ questionnaireVersion: 1, questionnaire: { title: { 'zh-CN': '评议' }, intro: null, items: [] } },
    ...{ eligible: EVERYBODY, grouping: 'college', schools: [schoolId], threshold: 0.6, publishesBallots: false },
    ...{ opensAt: new Date(now - DAY), closesAt: new Date(now + 9 * DAY), state: 'planned', keysHash: null },
    ...{ createdBy: 'bench', createdAt: new Date(now - DAY), recent: [] },
  });
}
