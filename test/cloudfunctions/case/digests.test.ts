import { digests } from '../../../cloudfunctions/_kit/case/digests';
import { follows } from '../../../cloudfunctions/_kit/case/follows';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import type { DemoStudent } from '../../../tools/seed/demo/people';
import { as } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { about, listed, publish, WORDS, write } from '../../support/digests';
import { everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ask } from '../../support/matters';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, caseIn, FILING, file, OFFICER, openMatter, STEPS, STUDENT, step } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';

const THIRD = 'demo-10183-student-3';
const GOING = 'who-goes';
const ELSEWHERE = 'demo-10184-student-1';

beforeAll(seedTwoSchools);

describe('a digest', () => {
  test('is written by one person and published by a second, and then everybody reads it', async () => {
    const id = await caseIn('closed');
    const written = await write(id);
    expect(written.wire).toHaveLength(4);
    const { id: digest, version } = written.data;
    expect(await listed(STUDENT)).toEqual([]);
    expect((await ask(STUDENT, 'digest', { id: digest })).error.code).toBe('DIGEST_NOT_FOUND');
    expect((await ask(OFFICER, 'publish-digest', { id: digest, version })).error.code).toBe('DIGEST_OWN');
    expect((await ask(STUDENT, 'publish-digest', { id: digest, version })).error.code).toBe('NOT_ALLOWED');
    expect((await ask('demo-10184-admin', 'publish-digest', { id: digest, version })).error.code).toBe(
      'DIGEST_NOT_FOUND',
    );
    const published = await ask(LEAGUE, 'publish-digest', { id: digest, version });
    expect([published.data.state, published.wire.length]).toEqual(['published', 3]);
    const list = await ask('account-of-nobody', 'digests', { schoolId: JILIN.id });
    expect(list.wire).toHaveLength(2);
    expect(list.data.digests).toMatchObject([
      { id: digest, title: WORDS.title, category: 'living', outcome: 'solved', days: 0, kept: true, following: false },
    ]);
    expect((await ask(STUDENT, 'digest', { id: digest })).wire).toHaveLength(2);
    await ask(ADMIN, 'withdraw-digest', { id: digest, reason: '写错了楼号' });
    expect(await listed(STUDENT)).toEqual([]);
    expect((await digests.get(digest))?.history.map(({ what }) => what)).toEqual(['submit', 'publish', 'withdraw']);
  });

  test('of a case that somebody is recused from does not exist for them: not listed, not given back, not taken down', async () => {
    const id = await caseIn('acknowledged');
    await step(OFFICER, id, 'recuse', { who: '', reason: '说的是我' });
    await step(ADMIN, id, 'answer', STEPS.answer.say);
    await step(STUDENT, id, 'verdict', { solved: true });
    const { id: digest, version } = (await write(id, {}, ADMIN)).data;
    const draftsOf = async (openid: string) =>
      (await ask(openid, 'digest-drafts', {})).data.drafts.map((one: { id: string }) => one.id);
    expect(await draftsOf(LEAGUE)).toContain(digest);
    expect(await draftsOf(OFFICER)).not.toContain(digest);
    const refused = async (name: string) => (await ask(OFFICER, name, { id: digest, reason: '不想看到' })).error.code;
    expect(await refused('return-digest')).toBe('DIGEST_NOT_FOUND');
    expect((await ask(LEAGUE, 'publish-digest', { id: digest, version })).ok).toBe(true);
    expect(await refused('withdraw-digest')).toBe('DIGEST_NOT_FOUND');
    expect((await listed(STUDENT)).map((one) => one.id)).toContain(digest);
    await ask(ADMIN, 'withdraw-digest', { id: digest, reason: '写错了楼号' });
  });

  test('goes back with a reason, is written again, and nobody who ever wrote it reviews it', async () => {
    const id = await caseIn('closed');
    const first = (await write(id)).data;
    const returned = await ask(LEAGUE, 'return-digest', { id: first.id, reason: '写清楚哪天换的' });
    expect(returned.data).toMatchObject({ state: 'returned', reason: '写清楚哪天换的' });
    expect(returned.wire).toHaveLength(4);
    const again = await write(id, { version: returned.data.version, text: `${WORDS.text}周三换的。` }, ADMIN);
    expect(again.data.state).toBe('review');
    for (const openid of [OFFICER, ADMIN])
      expect((await ask(openid, 'publish-digest', { id: first.id, version: again.data.version })).error.code).toBe(
        'DIGEST_OWN',
      );
    expect((await ask(LEAGUE, 'publish-digest', { id: first.id, version: again.data.version })).ok).toBe(true);
  });

  test('that changed since it was seen is neither published nor written over', async () => {
    const id = await caseIn('closed');
    const seen = (await write(id)).data;
    await write(id, { version: seen.version, text: `${WORDS.text}又改了一句。` });
    expect((await ask(LEAGUE, 'publish-digest', { id: seen.id, version: seen.version })).error.code).toBe(
      'DIGEST_MOVED_ON',
    );
    expect((await write(id, { version: seen.version }, ADMIN)).error.code).toBe('DIGEST_MOVED_ON');
    expect((await digests.get(seen.id))?.text).toContain('又改了一句');
  });

  test('of two who write the first one at the same moment is one of theirs', async () => {
    const id = await caseIn('closed');
    const answers = await Promise.all([write(id), write(id, { title: '七舍西侧暖气' }, ADMIN)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error.code).toBe('DIGEST_MOVED_ON');
  });

  test('never names the student, however spaced, and points at words that are theirs', async () => {
    const id = await caseIn('closed', CLASSMATE);
    const { name } = (person(CLASSMATE) as DemoStudent).roster;
    const before = await everything();
    for (const text of [`${name}同学说不热，已经修好。`, `${[...name].join('，')}同学说不热，已经修好。`])
      expect((await write(id, { text })).error.code).toBe('DIGEST_NAMES_STUDENT');
    expect(await everything()).toEqual(before);
    const own = FILING.text.slice(2, 12);
    const copied = await write(id, { text: `有同学说：${own}。已经修好。`, submit: false });
    expect(copied.data).toMatchObject({ state: 'draft', repeats: [own] });
    expect((await write(id, { version: 1 })).data.repeats).toEqual([]);
  });

  test('with a whole sentence of the student’s is a draft at most: neither handed in nor made public', async () => {
    const text = `有同学说：${FILING.text}`;
    const id = await caseIn('closed', CLASSMATE);
    const refused = await write(id, { text });
    expect(refused.error).toMatchObject({
      code: 'DIGEST_COPIES_STUDENT',
      params: { text: FILING.text.slice(0, -1) },
    });
    expect((await write(id, { text, submit: false })).data.state).toBe('draft');
    // It was handed in before such sentences were refused, or the case was joined by another that says it.
    const { id: digest, version } = (await write(id, { version: 1 })).data;
    await digests.updateWhere({ _id: digest }, { text });
    expect((await ask(LEAGUE, 'publish-digest', { id: digest, version })).error.code).toBe('DIGEST_COPIES_STUDENT');
    expect((await digests.get(digest))?.state).toBe('review');
  });

  test('has no sentence that the student wrote later either: an answer to a question, why it goes on; in an 议题 as in a case', async () => {
    const id = await caseIn('acknowledged', CLASSMATE);
    const matter = await openMatter([id]);
    const said = '卫生间的窗户关不上，夜里特别冷';
    await step(OFFICER, id, 'ask', { text: '还有什么？' });
    expect((await step(CLASSMATE, id, 'supplement', { text: said })).ok).toBe(true);
    for (const [one, kind] of [
      [id, 'case'],
      [matter, 'matter'],
    ] as const) {
      const copied = await write(one, { text: `同学说${said}，换了窗。` }, OFFICER, kind);
      expect([kind, copied.error?.code]).toEqual([kind, 'DIGEST_COPIES_STUDENT']);
    }
  });

  test('of somebody who deleted their account names nobody of the school, whose roster still has them; what else signed the text is pointed at', async () => {
    const line = await aLine('欧阳灯');
    const { name, number } = line;
    expect((await bind(GOING, wishFor(line))).ok).toBe(true);
    const spaced = [...name].join(' ');
    const id = await file(GOING, { text: `水房的灯坏了一周，我是${spaced}。\n小灯笼`, place: '' });
    await step(OFFICER, id, 'acknowledge');
    expect((await as(GOING, identityFunction, 'delete-account', { proof: number.slice(-4) })).ok).toBe(true);
    await runJob(finishLeaving);
    const gone = await cases.get(id);
    expect([gone?.author, gone?.text]).toEqual([null, `水房的灯坏了一周，我是${'＊'.repeat(spaced.length)}。\n小灯笼`]);
    const before = await everything();
    for (const submit of [true, false]) {
      const refused = await write(id, { text: `${name}同学说水房黑，换了灯。`, submit });
      expect([refused.error.code, refused.wire.length]).toEqual(['DIGEST_NAMES_SOMEBODY', 2]);
      expect(JSON.stringify(refused.error)).not.toContain(name);
    }
    expect(await everything()).toEqual(before);
    const { data, wire } = await write(id, { text: '小 灯 笼说水房黑，换了灯。' });
    expect([data.repeats, wire.length]).toEqual([['小灯笼'], 4]);
    // It was written before they left.
    await digests.updateWhere({ _id: data.id }, { text: `${name}同学说水房黑，换了灯。` });
    const published = await ask(LEAGUE, 'publish-digest', { id: data.id, version: data.version });
    expect(published.error.code).toBe('DIGEST_NAMES_SOMEBODY');
    // Where the author is known, a name of somebody else may be a word.
    const known = await caseIn('closed', CLASSMATE);
    expect((await write(known, { text: `${name}说的一句话，灯修好了。`, submit: false })).ok).toBe(true);
  });

  test('tells how many students are behind it, each once, and nobody who', async () => {
    const [one, two, own] = [
      await caseIn('closed', STUDENT),
      await caseIn('acknowledged', STUDENT),
      await file(CLASSMATE),
    ];
    await publish(one);
    const matter = await openMatter([two, own]);
    const digest = await publish(matter, 'matter');
    for (const openid of [STUDENT, CLASSMATE, THIRD, THIRD]) await ask(openid, 'follow', { id: digest, on: true });
    await ask(OFFICER, 'follow', { id: digest, on: true });
    await ask(OFFICER, 'follow', { id: digest, on: false });
    const authors = (await cases.find({ matterId: matter }).get()).data.map(({ authorId }) => authorId);
    const followers = (await follows.find({ digestId: digest }).get()).data.map(({ personId }) => personId);
    const recount = new Set([...authors, ...followers]).size;
    expect(recount).toBe(3);
    expect((await ask(OFFICER, 'matter', { id: matter })).data.students).toBe(recount);
    const draft = await ask(OFFICER, 'digest-draft', { about: about(matter, 'matter') });
    expect([draft.data.draft.students, draft.wire.length]).toEqual([recount, 2]);
    for (const openid of [OFFICER, ADMIN, LEAGUE, STUDENT, THIRD, ELSEWHERE]) {
      const outputs = [
        await ask(openid, 'digests', { schoolId: JILIN.id }),
        await ask(openid, 'digest', { id: digest }),
        await ask(openid, 'digest-draft', { about: about(matter, 'matter') }),
        await ask(openid, 'digest-drafts', {}),
        await ask(openid, 'matter', { id: matter }),
      ];
      for (const id of followers) expect(JSON.stringify(outputs)).not.toContain(id);
    }
  });
});
