import { STEP_NAMES } from '@types_/case/actions';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { as, said } from '../../support/as';
import { everything } from '../../support/everything';
import { LEAGUE } from '../../support/roles';
import { ADMIN, caseIn, FILING, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { STRANGERS, seedStrangers } from '../../support/strangers';

const NOWHERE = 'A'.repeat(32);
const NOBODY = 'account-of-nobody';
/** Who could not do it with any case is told so; who could with another is told that there is none. */
const REFUSED = /^(CASE_NOT_FOUND|NOT_ALLOWED)$/;
const shown = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;

beforeAll(seedStrangers);

describe('a case does not exist for', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (const status of ['submitted', 'acknowledged', 'waiting-for-student', 'answered', 'closed', 'refused'] as const)
      ids.push(await caseIn(status));
  });

  test.each(STRANGERS)('%s: each action answers, and costs, as for an id that was never given', async (_, openid) => {
    const before = await everything();
    for (const name of ['get', ...STEP_NAMES] as const) {
      const say = name === 'get' ? {} : { say: STEPS[name].say };
      const nothing = await as(openid, caseFunction, name, { id: NOWHERE, ...say });
      expect(nothing.error.code).toMatch(openid === NOBODY ? /^NOT_BOUND$/ : REFUSED);
      for (const id of ids) {
        const answer = await as(openid, caseFunction, name, { id, ...say });
        expect([name, said(answer), answer.wire]).toEqual([name, said(nothing), nothing.wire]);
      }
    }
    expect(await everything()).toEqual(before);
  });

  test.each(STRANGERS)('%s: no list shows it', async (who, openid) => {
    const mine = await as(openid, caseFunction, 'mine');
    expect(mine.data).toEqual({ cases: [], more: false });
    const queue = await as(openid, caseFunction, 'queue');
    const isOfficer = [
      'demo-10184-officer',
      'demo-10184-admin',
      'officer-of-nowhere',
      'works-in-a-department',
    ].includes(openid);
    if (isOfficer) expect([who, queue.data.cases, queue.data.counts.open]).toEqual([who, [], 0]);
    else
      expect([who, queue.ok, queue.error.code]).toEqual([who, false, openid === NOBODY ? 'NOT_BOUND' : 'NOT_ALLOWED']);
  });
});

describe('an officer with a case of their own', () => {
  test('is its author, and nothing else', async () => {
    const id = await file(OFFICER);
    expect(await shown(OFFICER, id)).toMatchObject({ as: 'author', allowed: ['about-union', 'withdraw'] });
    for (const name of STEP_NAMES.filter((step) => STEPS[step].by === 'officer')) {
      const { error, wire } = await step(OFFICER, id, name, STEPS[name].say);
      expect([name, error.code, wire.length]).toEqual([name, 'CASE_STEP_NOT_NOW', 2]);
    }
    expect((await step(ADMIN, id, 'acknowledge')).ok).toBe(true);
    expect((await step(OFFICER, id, 'answer', STEPS.answer.say)).error.code).toBe('CASE_STEP_NOT_NOW');
  });
});

describe('the youth league', () => {
  test('sees a case once the second reopening was not enough, and may do nothing of an officer’s', async () => {
    const id = await caseIn('reopened');
    for (const last of [true, false]) {
      await step(OFFICER, id, 'answer', STEPS.answer.say);
      expect((await as(LEAGUE, caseFunction, 'get', { id })).error.code).toBe('CASE_NOT_FOUND');
      await step(STUDENT, id, 'verdict', { solved: false });
      if (last) await step(STUDENT, id, 'reopen', STEPS.reopen.say);
    }
    const view = await shown(LEAGUE, id);
    expect(view).toMatchObject({ as: 'youth-league', author: { name: expect.stringMatching(/^.＊+$/) } });
    // Of a case that is about the union they are the desk: but for the 议题 there is no step that they may never take.
    for (const name of STEP_NAMES.filter((one) => !['note', 'callback'].includes(one))) {
      const { error } = await step(LEAGUE, id, name, STEPS[name].say);
      expect([name, error.code]).toEqual([name, name === 'part' ? 'NOT_ALLOWED' : 'CASE_STEP_NOT_NOW']);
    }
    expect((await step(LEAGUE, id, 'note', STEPS.note.say)).data.timeline[0]).toMatchObject({
      type: 'note',
      mine: true,
    });
    expect((await as(STUDENT, caseFunction, 'get', { id })).data.timeline[0].type).not.toBe('note');
    expect((await as('demo-10184-league', caseFunction, 'get', { id })).error.code).toBe('CASE_NOT_FOUND');
  });
});

describe('an account that is not bound', () => {
  test.each(['account-of-nobody', 'demo-10183-league', 'was-officer', 'demo-province-1'])(
    '%s cannot file',
    async (openid) => {
      const before = await everything();
      expect((await as(openid, caseFunction, 'file', FILING)).error.code).toBe('NOT_BOUND');
      const draft = { draft: 'draft-of-sixteen-characters', photo: 'one' };
      expect((await as(openid, caseFunction, 'open-photo-folder', draft)).error.code).toBe('NOT_BOUND');
      expect(await everything()).toEqual(before);
    },
  );

  test('knows no roles and no student', async () => {
    expect((await as('account-of-nobody', identityFunction, 'me')).data).toEqual({
      student: null,
      memberships: [],
      agreed: null,
    });
    expect((await as('was-officer', identityFunction, 'me')).data.memberships).toEqual([]);
    expect((await as('will-be-officer', identityFunction, 'me')).data.memberships).toEqual([]);
  });
});
