import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import { ballotPhones } from '../support/ballot-phones';
import { TWELVE } from '../support/survey-questions';

const ONE = 'demo-10183-student-1';
const { again, castIn, closed, cloud, filledIn, http, kept, open, page, stores, survey } = ballotPhones();

describe('a ballot that does not reach the count', () => {
  /** As an admin calls a round off while it is open. */
  const callOff = ({ _id }: RoundDocument) =>
    stores().rounds.updateWhere(
      { _id },
      {
        state: 'cancelled',
        cancelled: { at: new Date(), by: 'somebody', reason: '题目错了', from: 'open', left: 'nothing' },
      },
    );

  test('of which it is not known whether it was received is found in the count also after its answers were deleted', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const losing = async (options: Record<string, unknown>) => {
      await http(options);
      throw new Error('the answer got lost');
    };
    const app = await open('demo-10183-student-2', page('round', round), { answers: { request: losing } });
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    expect(kept(app, round).stage).toBe('waiting');
    app.close();
    await closed(round);
    const storage = Object.fromEntries(app.storage);
    const next = await open('demo-10183-student-2', page('round', round), { storage });
    expect(next.page.text()).toContain('也可能已经收到');
    await next.page.tap('#forget-answers');
    expect(next.page.text()).toContain('票号还在');
    const last = await again(next, page('round', round));
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('在里面，封签对得上');
  });

  test('that is turned away before the end says so on the page that is open', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    await stores().urns.updateAll({ roundId: round._id }, { sealed: true });
    const app = await open(ONE, page('round', round));
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    expect(app.page.text()).toContain('那边说不收');
    expect(app.page.text()).not.toContain('或者已经结束');
  });

  test('that waits in a round that was called off waits no more: the first page hears of it, and what is begun can be deleted', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await phone.setOnline(false);
    await filledIn(phone);
    await phone.page.tap('#cast-ballot');
    const begun = await open('demo-10183-student-2', page('round', round));
    await begun.page.tap('#begin');
    await begun.page.tap('#answer-2');
    await callOff(round);
    const offline = await again(phone);
    expect(offline.page.get(`#round-${round._id}`).text()).toContain('还没投出');
    await offline.setOnline(true);
    const home = await again(offline);
    expect(home.page.get(`#round-${round._id}`).text()).toContain('没有投出');
    expect(home.page.get(`#round-${round._id}`).text()).not.toContain('有网就投');
    const { refusedAt } = kept(home, round);
    await home.page.tap(`#round-${round._id}`);
    expect(home.page.text()).toContain('取消了');
    expect(kept(home, round)).toMatchObject({ stage: 'refused', refusedAt });
    await home.page.back();
    expect(home.page.get(`#round-${round._id}`).text()).toContain('没有投出');
    expect((await again(home)).page.$(`#round-${round._id}`)).toBeNull();
    const over = await again(begun, page('round', round));
    await over.page.tap('#forget-answers');
    expect(over.page.text()).toContain('答案已经从手机上删掉');
    expect(over.page.text()).not.toContain('可以重新填');
  });

  test('that was cast in a round that was called off leaves nothing to look for once its answers are deleted', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const app = await open(ONE, page('round', round));
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    await callOff(round);
    const over = await again(app, page('round', round));
    await over.page.tap('#forget-answers');
    expect(over.page.text()).toContain('答案已经从手机上删掉');
    expect(over.page.text()).not.toContain('票号还在');
  });

  test('that has no paper and no account any more waits until the end, and not for ever', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await phone.setOnline(false);
    await filledIn(phone);
    await phone.page.tap('#cast-ballot');
    expect(kept(phone, round)).toMatchObject({ stage: 'waiting', paper: null });
    phone.close();
    const storage = Object.fromEntries(phone.storage);
    const gone = (known: object) =>
      open('account-of-nobody', page('round', round), { storage: { ...storage, [`round-${round._id}`]: known } });
    const known = storage[`round-${round._id}`] as object;
    expect(kept(await gone(known), round).stage).toBe('waiting');
    const past = new Date(Date.now() - 1000).toISOString();
    // Its envelope may have been stamped, and is asked for as long as ballots are taken.
    expect(kept(await gone({ ...known, closesAt: past }), round).stage).toBe('waiting');
    const over = await gone({ ...known, closesAt: past, castUntil: past });
    expect(kept(over, round)).toMatchObject({ stage: 'refused', refusal: 'ROUND_NOT_OPEN' });
    expect(over.page.$('#send-now')).toBeNull();
  });

  test('in a round about persons that was removed a year after its end says that it was', async () => {
    const round = await survey().openRound({ questionnaire: { ...TWELVE, aboutPersons: true } });
    const app = await open(ONE, page('round', round));
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    app.close();
    await stores().rounds.removeAll({ _id: round._id });
    const storage = Object.fromEntries(app.storage);
    const known = storage[`round-${round._id}`] as { closesAt: string };
    const closesAt = new Date(Date.now() - 366 * 86_400_000).toISOString();
    const later = await open(ONE, page('round', round), {
      storage: { ...storage, [`round-${round._id}`]: { ...known, closesAt } },
    });
    expect(later.page.text()).toContain('结束满一年，票和结果都删了');
    await later.page.tap('#forget-answers');
    expect(later.page.text()).not.toContain('票号还在');
    // Nor is there anything by which one that was refused could be looked for.
    const [name, ballot] = Object.entries(storage).find(([key]) => key.startsWith(`ballot-${round._id}-`)) ?? ['', {}];
    const refused = { ...(ballot as object), stage: 'refused', refusal: 'PAPER_SPENT', refusedAt: known.closesAt };
    const turnedAway = (closes: string) =>
      open(ONE, page('round', round), {
        storage: { ...storage, [name]: refused, [`round-${round._id}`]: { ...known, closesAt: closes } },
      });
    expect((await turnedAway(known.closesAt)).page.text()).toContain('计票以后在这里核对');
    expect((await turnedAway(closesAt)).page.text()).not.toContain('计票以后在这里核对');
  });

  test('is refused with its reason to whoever is not asked or took a paper on another phone', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const { sealEnvelope } = await import('@domain/survey/ballot-paper');
    const who = 'demo-10183-student-1';
    const input = { round: round._id, blinded: sealEnvelope(survey().random).blinded };
    await cloud().invoke('survey', { action: 'take-ballot-paper', key: 'k'.repeat(20), input }, { openid: who });
    const other = await open(who, page('round', round));
    expect(other.page.text()).toContain('你的票\u200b已经领过');
    const nobody = await survey().openRound({
      questionnaire: TWELVE,
      eligible: { colleges: ['没有这个学院'], grades: null, classes: null },
    });
    const app = await open('demo-10183-student-2', page('round', nobody));
    expect(app.page.text()).toContain('这次没有\u200b请你填');
    const list = await open('demo-10183-student-2', '/packages/survey/pages/mine/index');
    expect(list.page.get(`#round-${nobody._id}`).text()).toContain('这次没有请你填');
  });
});

describe('a phone that another student uses by now', () => {
  const [first, second] = ['demo-10183-student-1', 'demo-10183-student-2'];

  test('sends what the first one finished, shows nothing of it, and offers the round to the second', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const phone = await open(first, page('round', round));
    await filledIn(phone);
    await phone.setOnline(false);
    await phone.page.tap('#cast-ballot');
    phone.close();
    const list = await open(second, '/packages/survey/pages/mine/index', {
      storage: Object.fromEntries(phone.storage),
    });
    expect(await castIn(round)).toHaveLength(1);
    expect(list.page.get(`#round-${round._id}`).text()).toContain('截止');
    expect(list.page.$(`#kept-${round._id}`)).toBeNull();
    const home = await again(list);
    expect(home.page.get(`#round-${round._id}`).text()).toContain('截止');
    const theirs = await again(home, page('round', round));
    expect(theirs.page.get('#begin').text()).toContain('开始填');
    await theirs.setOnline(false);
    expect(theirs.page.text()).not.toContain('投出了');
  });

  test('says that this account had its paper, and offers what cannot be answered nowhere', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const { accountOf, people } = await import('../../cloudfunctions/_kit/people');
    const { noteTaken, rolls, voterOf } = await import('../../cloudfunctions/_kit/survey/rolls');
    const { idOf } = await import('../support/time-of-cases');
    const [roll] = (await rolls.find({ roundId: round._id }).limit(1).get()).data;
    const at = roll?.people.findIndex(({ id }) => id !== idOf(second)) ?? -1;
    const line = roll?.people[at];
    if (!roll || !line) throw new Error('nobody else is asked');
    const paper = { paper: 'some', by: voterOf(round._id, accountOf(second)) };
    expect(await noteTaken(roll, at, line.id, paper)).toBe(true);
    await people.updateWhere({ _id: idOf(second) }, { boundAt: new Date() });
    const app = await open(second, page('round', round));
    expect(app.page.text()).toContain('这个微信\u200b领过票了');
    expect(app.page.text()).not.toContain('你的票');
    const list = await open(second, '/packages/survey/pages/mine/index');
    expect(list.page.get(`#round-${round._id}`).text()).toContain('这个微信\u200b领过票了');
    expect((await open(second)).page.$(`#round-${round._id}`)).toBeNull();
  });
});
