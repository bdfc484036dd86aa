import { DIGEST_LIMITS } from '@types_/case/digest';
import { follows } from '../../../cloudfunctions/_kit/case/follows';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { carryOutMatters } from '../../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { forgetTries } from '../../../cloudfunctions/scheduler/jobs/forget-tries';
import { renewDigests } from '../../../cloudfunctions/scheduler/jobs/renew-digests';
import type { DemoStudent } from '../../../tools/seed/demo/people';
import { as, freshKey } from '../../support/as';
import { about, listed, publish, write } from '../../support/digests';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ANSWER, ask } from '../../support/matters';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, openMatter, STEPS, STUDENT, step } from '../../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

const THIRD = 'demo-10183-student-3';
const ELSEWHERE = 'demo-10184-student-1';

const noticesOf = async (openid: string) =>
  (await as(openid, noticeFunction, 'inbox')).data.notices.filter(
    ({ kind }: { kind: string }) => kind === 'digest-answered',
  );

beforeAll(seedTwoSchools);

describe('我也遇到', () => {
  test('is there once, costs two requests, and can be taken back', async () => {
    const digest = await publish(await caseIn('acknowledged'));
    const key = freshKey();
    for (const cost of [2, 1, 1]) {
      const { data, wire } = await ask(THIRD, 'follow', { id: digest, on: true }, key);
      expect([data, wire.length]).toEqual([{ following: true }, cost]);
    }
    expect((await follows.find({ digestId: digest }).get()).data).toHaveLength(1);
    expect((await listed(THIRD)).find(({ id }) => id === digest)?.following).toBe(true);
    expect((await listed(CLASSMATE)).find(({ id }) => id === digest)?.following).toBe(false);
    const back = await ask(THIRD, 'follow', { id: digest, on: false });
    expect([back.data, back.wire.length]).toEqual([{ following: false }, 2]);
    expect((await follows.find({ digestId: digest }).get()).data).toEqual([]);
  });

  const sent = (id: string, on: boolean, key: string) => ask(THIRD, 'follow', { id, on }, key);
  const isOn = async (id: string) => (await ask(THIRD, 'digest', { id })).data.following;

  test('a retry that comes late changes nothing, and is told what was wished since', async () => {
    const digest = await publish(await caseIn('acknowledged'));
    const [first, second, third, fourth] = [freshKey(), freshKey(), freshKey(), freshKey()];
    await sent(digest, true, first);
    await sent(digest, false, second);
    expect([(await sent(digest, true, first)).data, await isOn(digest)]).toEqual([{ following: false }, false]);
    const again = await sent(digest, true, third);
    expect([again.data, again.wire.length, await isOn(digest)]).toEqual([{ following: true }, 3, true]);
    for (const key of [second, third, first]) {
      expect((await sent(digest, key !== second, key)).data).toEqual({ following: true });
      expect(await isOn(digest)).toBe(true);
    }
    // Following what is followed already is a wish too: an earlier taking back does not come after it.
    const since = (await follows.find({ digestId: digest }).get()).data[0]?.at;
    expect((await sent(digest, true, fourth)).wire).toHaveLength(4);
    expect((await sent(digest, false, second)).data).toEqual({ following: true });
    expect((await follows.find({ digestId: digest }).get()).data[0]?.at).toEqual(since);
  });

  test('a retry whose first try was carried out and not heard of is no second wish', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const door = await openWireDoor(localCloud.admin);
    try {
      for (const on of [true, false]) {
        const digest = await publish(await caseIn('acknowledged'));
        if (!on) await sent(digest, true, freshKey());
        const key = freshKey();
        door.loseAnswer(on ? 'database.insertDocument' : 'database.modifyDocument', 'follows');
        expect((await as(THIRD, caseFunction, 'follow', { id: digest, on }, key)).ok).toBe(false);
        expect([on, door.waiting()]).toEqual([on, 0]);
        await sent(digest, !on, freshKey());
        expect([(await sent(digest, on, key)).data, await isOn(digest)]).toEqual([{ following: !on }, !on]);
      }
    } finally {
      await door.close();
    }
    jest.restoreAllMocks();
  });

  test('at the same moment, many times: one wish is one, and is in no count once it is taken back', async () => {
    const digest = await publish(await caseIn('acknowledged'));
    const key = freshKey();
    const answers = await Promise.all([1, 2, 3, 4].map(() => sent(digest, true, key)));
    expect(answers.map(({ data }) => data)).toEqual(Array(4).fill({ following: true }));
    expect((await follows.find({ digestId: digest }).get()).data).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => sent(digest, false, freshKey())));
    expect(await isOn(digest)).toBe(false);
    expect((await listed(THIRD)).find(({ id }) => id === digest)?.following).toBe(false);
  });

  test('taken back says nothing of whom or of what, and goes the next day', async () => {
    const digest = await publish(await caseIn('acknowledged'));
    await sent(digest, true, freshKey());
    const [{ _id = '' } = {}] = (await follows.find({ digestId: digest }).get()).data;
    await sent(digest, false, freshKey());
    expect(await follows.get(_id)).toMatchObject({ digestId: '', about: '', schoolId: '', personId: '' });
    await runJob(forgetTries);
    expect(await follows.get(_id)).not.toBeNull();
    await runJob(forgetTries, new Date(Date.now() + 25 * 3_600_000));
    expect(await follows.get(_id)).toBeNull();
  });

  test('is for students of its school, of what is public', async () => {
    const draft = (await write(await caseIn('acknowledged'))).data.id;
    const before = await allOf('follows');
    expect((await ask(THIRD, 'follow', { id: draft, on: true })).error.code).toBe('DIGEST_NOT_FOUND');
    const digest = await publish(await caseIn('acknowledged'));
    expect((await ask(ELSEWHERE, 'follow', { id: digest, on: true })).error.code).toBe('DIGEST_NOT_FOUND');
    expect((await ask(LEAGUE, 'follow', { id: digest, on: true })).error.code).toBe('NOT_BOUND');
    expect(await allOf('follows')).toEqual(before);
    expect(await listed(STUDENT, YANBIAN.id)).toEqual([]);
  });

  test('is told of an answer that comes after, once, however often the job dies', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      for (let request = 0; request < 8; request += 1) {
        const id = await caseIn('acknowledged');
        const digest = await publish(id);
        const [were, follower] = [(await noticesOf(THIRD)).length, THIRD];
        await ask(follower, 'follow', { id: digest, on: true });
        await runJob(renewDigests);
        expect(await noticesOf(THIRD)).toHaveLength(were);
        await step(OFFICER, id, 'answer', STEPS.answer.say);
        door.dieAfter(request, true);
        await runJob(renewDigests).catch(() => null);
        door.revive();
        await runJob(renewDigests);
        await runJob(renewDigests);
        const told = await noticesOf(THIRD);
        expect([request, told.length]).toEqual([request, were + 1]);
        expect(told[0].params).toEqual({ topic: 'heating', digest });
      }
    } finally {
      await door.close();
    }
  });

  test('is told of the answer to an 议题, and the digest then says what became of it', async () => {
    const [one, two] = [await file(STUDENT), await file(CLASSMATE)];
    const matter = await openMatter([one, two]);
    const digest = await publish(matter, 'matter');
    const before = (await noticesOf(THIRD)).length;
    await ask(THIRD, 'follow', { id: digest, on: true });
    await ask(OFFICER, 'answer-matter', { id: matter, ...ANSWER });
    await runJob(carryOutMatters);
    await runJob(renewDigests);
    expect(await noticesOf(THIRD)).toHaveLength(before + 1);
    await step(STUDENT, one, 'verdict', { solved: true });
    await runJob(renewDigests);
    expect((await ask(THIRD, 'digest', { id: digest })).data).toMatchObject({ outcome: 'open' });
    await step(CLASSMATE, two, 'verdict', { solved: false });
    await runJob(renewDigests);
    expect((await ask(THIRD, 'digest', { id: digest })).data).toMatchObject({
      outcome: 'unsolved',
      days: 0,
      kept: true,
    });
    expect(await noticesOf(THIRD)).toHaveLength(before + 1);
  });

  test('of an 议题 says what became of its cases without one that has parted from it, and of that one alone its own', async () => {
    const [solved, unsolved] = [await file(STUDENT), await file(CLASSMATE)];
    const matter = await openMatter([solved, unsolved]);
    const digest = await publish(matter, 'matter');
    const alone = await publish(unsolved);
    await step(OFFICER, solved, 'answer', STEPS.answer.say);
    await step(STUDENT, solved, 'verdict', { solved: true });
    await runJob(renewDigests);
    const outcomeOf = async (id: string) => (await ask(THIRD, 'digest', { id })).data.outcome;
    expect([await outcomeOf(digest), await outcomeOf(alone)]).toEqual(['open', 'open']);
    expect((await step(OFFICER, unsolved, 'part')).ok).toBe(true);
    await runJob(renewDigests);
    expect([await outcomeOf(digest), await outcomeOf(alone)]).toEqual(['solved', 'open']);
    await step(OFFICER, unsolved, 'answer', STEPS.answer.say);
    await step(CLASSMATE, unsolved, 'verdict', { solved: false });
    await runJob(renewDigests);
    expect([await outcomeOf(digest), await outcomeOf(alone)]).toEqual(['solved', 'unsolved']);
  });

  test('of an 议题 that its last case has left says that it is open: nothing is behind it that could have ended', async () => {
    const only = await file(STUDENT);
    const matter = await openMatter([only]);
    const digest = await publish(matter, 'matter');
    await step(OFFICER, only, 'part');
    await runJob(renewDigests);
    expect((await ask(THIRD, 'digest', { id: digest })).data).toMatchObject({
      outcome: 'open',
      days: null,
      kept: null,
    });
  });

  test('of a case that turns out to be about the union says no more and tells nobody; the youth league finds it and takes it down', async () => {
    const id = await caseIn('acknowledged');
    const [digest, other] = [await publish(id), await publish(await caseIn('acknowledged'))];
    await ask(THIRD, 'follow', { id: digest, on: true });
    const before = [(await ask(THIRD, 'digest', { id: digest })).data, (await noticesOf(THIRD)).length];
    expect((await step(STUDENT, id, 'about-union')).ok).toBe(true);
    await runJob(renewDigests);
    expect((await step(LEAGUE, id, 'answer', STEPS.answer.say)).ok).toBe(true);
    await runJob(renewDigests);
    expect((await step(STUDENT, id, 'verdict', { solved: true })).ok).toBe(true);
    await runJob(renewDigests);
    expect([(await ask(THIRD, 'digest', { id: digest })).data, (await noticesOf(THIRD)).length]).toEqual(before);
    const drafts = async (openid: string) =>
      (await ask(openid, 'digest-drafts', {})).data.drafts.map((one: { id: string }) => one.id);
    for (const openid of [OFFICER, ADMIN]) {
      expect(await drafts(openid)).not.toContain(digest);
      expect((await ask(openid, 'withdraw-digest', { id: digest, reason: '写错了' })).error.code).toBe(
        'DIGEST_NOT_FOUND',
      );
    }
    expect(await drafts(LEAGUE)).toContain(digest);
    expect(await drafts(LEAGUE)).not.toContain(other);
    expect((await ask(LEAGUE, 'digest-draft', { about: about(id) })).data.draft.state).toBe('published');
    expect((await ask(LEAGUE, 'withdraw-digest', { id: digest, reason: '说的是权益部的人' })).ok).toBe(true);
    expect((await listed(STUDENT)).map((one) => one.id)).not.toContain(digest);
    expect(await drafts(LEAGUE)).not.toContain(digest);
  });

  test('a list says of each as much as the phone needs to compare', async () => {
    const text = '有同学反映宿舍热水时间短。'.repeat(20);
    const id = await caseIn('closed');
    const { data } = await write(id, { text });
    await ask(ADMIN, 'publish-digest', { id: data.id, version: data.version });
    const row = (await ask(STUDENT, 'digests', { schoolId: JILIN.id })).data.digests.find(
      (one: { id: string }) => one.id === data.id,
    );
    expect([...row.text]).toHaveLength(DIGEST_LIMITS.beginning);
    expect((await ask(STUDENT, 'digest', { id: data.id })).data.text).toBe(text);
  });

  test('goes with the account, and the number with it', async () => {
    const digest = await publish(await caseIn('acknowledged'));
    await ask(THIRD, 'follow', { id: digest, on: true });
    const { number } = (person(THIRD) as DemoStudent).roster;
    const left = await as(THIRD, identityFunction, 'delete-account', { proof: number.slice(-4) });
    expect(left.ok).toBe(true);
    await runJob(finishLeaving);
    expect((await follows.find({ digestId: digest }).get()).data).toEqual([]);
  });
});
