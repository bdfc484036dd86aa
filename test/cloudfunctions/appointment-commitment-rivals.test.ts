import { commitments } from '../../cloudfunctions/_kit/appointment/commitments';
import { remindOfCommitments } from '../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { beginWithoutPromises, keptBefore, list, report, speak, stored } from '../support/commitments';
import { runJob } from '../support/jobs';
import { boundStudents } from '../support/minutes';
import { DEPARTMENT } from '../support/routing';
import { ADMIN } from '../support/scene';

beginWithoutPromises();
let there: { openid: string; id: string }[] = [];
beforeAll(async () => {
  there = await boundStudents(5);
});

/** Lets something happen once, between what a call reads and what it writes by these words. */
function meanwhile(words: string, happens: () => Promise<unknown>): void {
  const write = commitments.updateWhere.bind(commitments);
  let hasHappened = false;
  jest.spyOn(commitments, 'updateWhere').mockImplementation(async (...args) => {
    if (!hasHappened && JSON.stringify(args[1]).includes(words)) {
      hasHappened = true;
      await happens();
    }
    return write(...args);
  });
}

describe('the fifth who says that it is not kept, while an answer to the other four is written', () => {
  async function disputed(): Promise<string> {
    const { id } = await keptBefore(
      there.map((one) => one.id),
      DEPARTMENT,
    );
    for (const { openid } of there.slice(0, 4)) await speak(openid, id, false);
    await runJob(remindOfCommitments);
    const fifth = there[4]?.openid ?? '';
    meanwhile('去四楼看过了', async () => {
      expect((await speak(fifth, id, false)).ok).toBe(true);
      await runJob(remindOfCommitments);
    });
    return id;
  }
  const answer = (id: string, what: 'stays' | 'reopen') => report(ADMIN, id, { what, text: '去四楼看过了。' }, 2);

  test('is counted, and it stays contested in the open', async () => {
    const id = await disputed();
    expect((await answer(id, 'stays')).data).toEqual({ version: 3 });
    await runJob(remindOfCommitments);
    expect(await stored(id)).toMatchObject({ voices: { so: 0, notSo: 5 }, contested: true, disputed: false });
    expect((await list('account-of-nobody')).data.channels[0]).toMatchObject({ kept: 0, contested: 1 });
  });

  test('counts no more where it goes on', async () => {
    const id = await disputed();
    expect((await answer(id, 'reopen')).data).toEqual({ version: 3 });
    await runJob(remindOfCommitments);
    expect(await stored(id)).toMatchObject({ state: 'open', voices: { so: 0, notSo: 0 }, contested: false });
  });
});
