import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import {
  beginWithoutPromises,
  idAt,
  keptBefore,
  list,
  made,
  report,
  speak,
  stored,
  THEIRS,
  told,
} from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { boundStudents } from '../../support/minutes';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN } from '../../support/scene';

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

describe('what the desk said for an office is told to it once', () => {
  const [DESKS, OFFICES] = ['后勤处说下周开始换。', '新的路由器已经买了。'];
  const desk = async (): Promise<string> => {
    const id = idAt(await made(), THEIRS);
    expect((await report(ADMIN, id, { what: 'progress', text: DESKS })).ok).toBe(true);
    return id;
  };
  const office = (id: string) => report(DEPARTMENT, id, { what: 'progress', text: OFFICES }, 2);
  const toldOnce = async (id: string) => {
    for (let run = 0; run < 2; run += 1) await runJob(remindOfCommitments);
    expect(await told('commitment-spoken-for', id)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ unheard: false, words: [{ text: DESKS }, { text: OFFICES }] });
  };

  test('also where the office speaks up itself while it is told', async () => {
    const id = await desk();
    meanwhile(OFFICES, () => runJob(remindOfCommitments));
    expect((await office(id)).ok).toBe(true);
    await toldOnce(id);
  });

  test('also where that was told and not yet written down', async () => {
    const id = await desk();
    meanwhile('"unheard":false', () => office(id));
    await runJob(remindOfCommitments);
    await toldOnce(id);
  });
});
