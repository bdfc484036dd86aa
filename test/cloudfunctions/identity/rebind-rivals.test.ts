import { approvals } from '../../../cloudfunctions/_kit/identity/approvals';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { studentIdAt } from '../../../tools/seed/documents';
import { type Answer, freshKey } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { aLine, bind, wishFor } from '../../support/binding';
import { ask, asked, CARD, decide, holderOf, minute, NO, object, told } from '../../support/rebinding';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { seedStrangers } from '../../support/strangers';

beforeAll(seedStrangers);

describe('at the same moment', () => {
  test('two officers: one decision stands, the other is told', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { line, from, to, id } = await asked();
      const patient = async (openid: string, say: object): Promise<Answer> => {
        const answer = await decide(openid, id, say);
        return !answer.ok && answer.error.code === 'BUSY' ? patient(openid, say) : answer;
      };
      const [yes, no] = await Promise.all([patient(OFFICER, CARD), patient(ADMIN, NO)]);
      expect([yes.ok, no.ok].filter(Boolean)).toHaveLength(1);
      expect(await holderOf(line)).toBe(accountOf(yes.ok ? to : from));
      expect((yes.ok ? no : yes).error.code).toBe('APPROVAL_OVER');
    }
  });

  test('an approval and an objection: either it moves, or the holder keeps it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { line, from, to, id } = await asked();
      const [yes, no] = await Promise.all([decide(OFFICER, id), object(from, id)]);
      expect([yes.ok, no.ok].filter(Boolean)).toHaveLength(1);
      await minute();
      expect(await holderOf(line)).toBe(accountOf(yes.ok ? to : from));
    }
  });
});

describe('when the platform fails', () => {
  const door = badPlatform();

  test.each([
    ['refuse', 'approvals'],
    ['loseAnswer', 'approvals'],
    ['refuse', 'notices'],
    ['loseAnswer', 'notices'],
  ] as const)('%s %s while asking: the retry makes it good, and the holder is told', async (fate, collection) => {
    const line = await aLine();
    const [from, to, key] = [`f-${fate}-${collection}`, `t-${fate}-${collection}`, freshKey()];
    await bind(from, wishFor(line));
    door[fate]('database.insertDocument', collection);
    expect((await ask(to, wishFor(line), key)).error.code).toBe('INTERNAL');
    const again = await ask(to, wishFor(line), key);
    expect(again.data).toMatchObject({ state: 'pending' });
    expect(again.wire.length).toBeLessThanOrEqual(4);
    expect(await told(studentIdAt(JILIN, line))).toEqual(['rebind-asked']);
  });

  test.each([
    ['refuse', 'approvals'],
    ['loseAnswer', 'approvals'],
    ['refuse', 'people'],
    ['loseAnswer', 'people'],
  ] as const)('%s %s while approving: the retry makes it good, in four requests', async (fate, collection) => {
    const { line, to, id } = await asked();
    const key = freshKey();
    door[fate]('database.modifyDocument', collection);
    expect((await decide(OFFICER, id, CARD, key)).error.code).toBe('INTERNAL');
    const again = await decide(OFFICER, id, CARD, key);
    expect(again.ok).toBe(true);
    expect(again.wire.length).toBeLessThanOrEqual(4);
    expect(await holderOf(line)).toBe(accountOf(to));
  });

  test('an approval that died before the line moved is carried out by the scheduler, whoever does not try again', async () => {
    const { line, to, id } = await asked();
    door.refuse('database.modifyDocument', 'people');
    expect((await decide(OFFICER, id)).error.code).toBe('INTERNAL');
    await minute();
    expect(await holderOf(line)).toBe(accountOf(to));
    expect((await approvals.get(id))?.state).toBe('done');
  });

  test('somebody becomes another student between the look and the move: nothing is taken over', async () => {
    const { line, from, to, id } = await asked();
    const moving = door.hold('database.modifyDocument', 'people');
    const deciding = decide(OFFICER, id);
    await moving.arrived;
    const other = await aLine();
    await people.updateWhere({ _id: studentIdAt(JILIN, other) }, { account: accountOf(to), boundAt: new Date() });
    moving.release();
    expect((await deciding).data).toMatchObject({ state: 'ended', ending: 'account-in-use' });
    await minute();
    expect(await approvals.get(id)).toMatchObject({ state: 'ended', ending: 'account-in-use' });
    expect(await holderOf(line)).toBe(accountOf(from));
    expect((await personOf(accountOf(to)))?._id).toBe(studentIdAt(JILIN, other));
  });
});
