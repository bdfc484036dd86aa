import { CONDITIONS } from '@domain/case/conditions';
import { allowedSteps, decide } from '@domain/case/decide';
import { nobody } from '@domain/case/gone';
import { LIFE_CYCLE } from '@domain/case/life-cycle';
import { type CaseState, markOf } from '@domain/case/state';
import { COMMAND_NAMES, type Command, type CommandName } from '@types_/case/command';
import { CASE_ROLES, CASE_STATUSES, type CaseStatus } from '@types_/case/status';
import { aCase, doer } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const NOW = at('2026-11-25 10:00');

/** A case in each status, reached by steps only. */
const IN: Record<CaseStatus, () => CaseState> = {
  submitted: () => aCase().state,
  acknowledged: () => aCase().acknowledged().state,
  assigned: () => aCase().acknowledged().step('officer', SAMPLES.assign, '2026-11-17 10:00').state,
  'waiting-for-student': () => aCase().acknowledged().asked().state,
  answered: () => aCase().acknowledged().answered().state,
  closed: () => aCase().acknowledged().answered().closed().state,
  reopened: () => aCase().acknowledged().answered().closed(false).reopened().state,
  refused: () => aCase().step('officer', SAMPLES.refuse, '2026-11-17 10:00').state,
  merged: () => aCase().step('officer', SAMPLES.merge, '2026-11-17 10:00').state,
  withdrawn: () => aCase().step('author', SAMPLES.withdraw, '2026-11-17 10:00').state,
};

const SAMPLES: { [N in CommandName]: Command & { name: N } } = {
  acknowledge: { name: 'acknowledge' },
  assign: { name: 'assign', department: '后勤保障处' },
  'send-back': { name: 'send-back', reason: '不归我们管' },
  reply: { name: 'reply', text: '在核实。' },
  ask: { name: 'ask', text: '是哪一间？' },
  supplement: { name: 'supplement', text: '4012。' },
  answer: { name: 'answer', text: '修好了。', outcome: 'done' },
  extend: { name: 'extend', days: 5, reason: '等配件' },
  refuse: { name: 'refuse', ground: 'discipline-appeal', channel: '学生申诉处理委员会' },
  merge: { name: 'merge', into: 'another-case' },
  verdict: { name: 'verdict', solved: true },
  rate: { name: 'rate', rating: 4 },
  reopen: { name: 'reopen', reason: '又坏了。' },
  withdraw: { name: 'withdraw' },
  'not-same': { name: 'not-same' },
  lapse: { name: 'lapse' },
  'close-unreachable': { name: 'close-unreachable' },
  take: { name: 'take' },
  pass: { name: 'pass', to: 'another-officer', reason: '期末轮到你值班' },
  recuse: { name: 'recuse', who: null, reason: '是我室友的事' },
  note: { name: 'note', text: '找后勤王老师。' },
  join: { name: 'join', matter: 'a-matter' },
  part: { name: 'part' },
  confirm: { name: 'confirm', holds: true },
  escalate: { name: 'escalate' },
  urge: { name: 'urge', text: '已逾期，请本周内答复。' },
  callback: { name: 'callback', solved: false, text: '打过电话了。' },
  vouch: { name: 'vouch', agrees: false },
  meet: { name: 'meet', text: '后勤答应周五前修好。' },
  unspoken: { name: 'unspoken' },
  unrecorded: { name: 'unrecorded' },
  disown: { name: 'disown' },
  claim: { name: 'claim' },
  'about-union': { name: 'about-union' },
  keep: { name: 'keep' },
  'new-slip': { name: 'new-slip' },
  attempt: { name: 'attempt', how: 'phone', ago: 30, reached: false, text: '' },
};

describe('the life cycle', () => {
  test.each(CASE_STATUSES)('has a case in status %s reached by steps alone', (status) => {
    expect(IN[status]().phase.status).toBe(status);
  });

  const walk = CASE_STATUSES.flatMap((status) =>
    CASE_ROLES.flatMap((role) => COMMAND_NAMES.map((name) => [status, role, name] as const)),
  );
  test.each(walk)('%s: %s, %s', (status, role, name) => {
    const before = IN[status]();
    const frozen = structuredClone(before);
    const result = decide(before, SAMPLES[name], doer(role), NOW, weekdays);
    const step = LIFE_CYCLE[status][name];

    expect(before).toEqual(frozen); // a rule changes nothing in place
    expect(allowedSteps(before, doer(role), NOW, weekdays).includes(name)).toBe(result.ok);
    if (!step?.by.includes(role)) {
      expect(result).toEqual({ ok: false, code: 'CASE_STEP_NOT_NOW', params: { status } });
      return;
    }
    if (!result.ok) {
      expect(result.code).toBe(CONDITIONS[name]?.(before, role, NOW, weekdays, doer(role), SAMPLES[name])); // refused by a condition, with its code
      return;
    }
    const after = result.data;
    expect(after.events).toHaveLength(before.events.length + 1);
    expect(after.events.slice(0, -1)).toEqual(before.events);
    expect(after.events.at(-1)).toMatchObject({
      seq: before.events.length,
      at: NOW,
      by: markOf(doer(role)),
      what: SAMPLES[name],
    });
    const expected = { same: status, resume: 'acknowledged' } as Record<string, CaseStatus>;
    expect(after.phase.status).toBe(expected[step.to] ?? step.to);
  });

  test('leaves nothing open to anybody once a case is refused, merged or withdrawn, but to say that it was another matter; what came of it at a session, or that it was not spoken of, is noted and opens nothing', () => {
    // Of somebody's case: a refused one that is nobody's can still be claimed.
    for (const status of ['refused', 'merged', 'withdrawn'] as const)
      for (const role of CASE_ROLES)
        expect([status, role, allowedSteps(IN[status](), role, NOW, weekdays)]).toEqual([
          ...[
            status,
            role,
            role === 'system'
              ? ['meet', 'unspoken', 'unrecorded']
              : role === 'author' && status === 'merged'
                ? ['not-same']
                : [],
          ],
        ]);
  });

  test('what is nobody’s is claimed also once it is refused; merged or withdrawn it never was nobody’s', () => {
    for (const [status, allowed] of [
      ['refused', ['claim']],
      ['merged', ['not-same']],
      ['withdrawn', []],
    ] as const) {
      const state = IN[status]();
      const nobodys = { ...state, authorId: nobody(state) };
      expect(allowedSteps(nobodys, 'author', NOW, weekdays)).toEqual(allowed);
      // And as long as it can be claimed the desk prints a slip for that.
      const slips = allowedSteps(nobodys, 'officer', NOW, weekdays).filter((name) => name === 'new-slip');
      expect(slips).toEqual(allowed.flatMap((name) => (name === 'claim' ? ['new-slip'] : [])));
    }
  });

  test('gives the verdict to the author and to nobody else', () => {
    for (const steps of Object.values(LIFE_CYCLE))
      for (const name of ['verdict', 'rate', 'reopen', 'withdraw', 'supplement'] as const)
        expect(steps[name]?.by ?? ['author']).toEqual(['author']);
  });
});

describe('conditions', () => {
  const closedUnsolved = () => aCase().acknowledged().answered().closed(false);

  test('a case is reopened twice at most, then the youth league calls', () => {
    const twice = closedUnsolved()
      .reopened('2026-11-24 08:00')
      .answered('2026-11-25 08:00')
      .closed(false, '2026-11-26 08:00')
      .reopened('2026-11-27 08:00')
      .answered('2026-11-30 08:00')
      .closed(false, '2026-12-01 08:00');
    const again = decide(twice.state, SAMPLES.reopen, doer('author'), at('2026-12-02 08:00'), weekdays);
    expect(again).toMatchObject({ ok: false, code: 'CASE_REOPEN_LIMIT' });
    twice.step('youth-league', SAMPLES.callback, '2026-12-02 09:00');
    expect(allowedSteps(twice.state, 'youth-league', at('2026-12-02 10:00'), weekdays)).toEqual(['note']);
    // What was written down of it is the student's to agree to, once; their verdict stays what it was.
    const said = decide(twice.state, SAMPLES.vouch, doer('author'), at('2026-12-02 10:00'), weekdays);
    expect(said).toMatchObject({ ok: true, data: { phase: { verdict: 'unsolved', calledBack: { solved: false } } } });
    if (said.ok)
      expect(decide(said.data, SAMPLES.vouch, doer('author'), at('2026-12-02 11:00'), weekdays).ok).toBe(false);
  });

  test('a call that nobody answered is owed still, until it was tried on three days', () => {
    const owed = closedUnsolved()
      .reopened('2026-11-24 08:00')
      .answered('2026-11-25 08:00')
      .closed(false, '2026-11-26 08:00')
      .reopened('2026-11-27 08:00')
      .answered('2026-11-30 08:00')
      .closed(false, '2026-12-01 08:00');
    const missed = { name: 'callback', solved: null, text: '没人接。' } as const;
    const open = () => allowedSteps(owed.state, 'youth-league', at('2026-12-09 10:00'), weekdays).includes('callback');
    owed.step('youth-league', missed, '2026-12-02 09:00');
    expect([open(), owed.state.phase]).toEqual([true, expect.objectContaining({ calledBack: null })]);
    const sameDay = (command: typeof missed | typeof SAMPLES.callback) =>
      decide(owed.state, command, doer('youth-league'), at('2026-12-02 17:00'), weekdays);
    expect(sameDay(missed)).toMatchObject({ ok: false, code: 'CASE_CALLED_TODAY' });
    expect(sameDay(SAMPLES.callback).ok).toBe(true);
    owed.step('youth-league', missed, '2026-12-03 09:00');
    expect(open()).toBe(true);
    owed.step('youth-league', missed, '2026-12-04 09:00');
    expect([open(), owed.state.phase]).toEqual([false, expect.objectContaining({ calledBack: { solved: null } })]);
    // Nothing was heard, so there is nothing to agree to.
    expect(decide(owed.state, SAMPLES.vouch, doer('author'), at('2026-12-05 10:00'), weekdays).ok).toBe(false);
  });

  test('what was sent back, what is another matter, and what the youth league watches over ends with an answer: nobody buries it', () => {
    const late = aCase().acknowledged().step('system', { name: 'escalate' }, '2026-12-19 08:00');
    const another = aCase()
      .step('officer', SAMPLES.merge, '2026-11-17 10:00')
      .step('author', SAMPLES['not-same'], '2026-11-17 11:00');
    const back = closedUnsolved().reopened('2026-11-24 08:00');
    const given = closedUnsolved().reopened('2026-11-24 08:00').step('officer', SAMPLES.assign, '2026-11-24 09:00');
    for (const { state } of [late, another, back, given]) {
      for (const name of ['merge', 'refuse'] as const) {
        const { ok } = decide(state, SAMPLES[name], doer('officer'), at('2026-12-20 08:00'), weekdays);
        expect([state.phase.status, name, ok]).toEqual([state.phase.status, name, false]);
      }
      expect(decide(state, SAMPLES.answer, doer('officer'), at('2026-12-20 08:00'), weekdays).ok).toBe(true);
    }
    expect(decide(late.state, SAMPLES.refuse, doer('officer'), at('2026-12-20 08:00'), weekdays)).toMatchObject({
      code: 'CASE_TO_BE_ANSWERED',
    });
    // The days are those it had.
    expect(another.state.deadlines).toEqual(aCase().state.deadlines);
    const merged = aCase().step('officer', SAMPLES.merge, '2026-11-17 10:00');
    expect(decide(merged.state, SAMPLES['not-same'], doer('author'), at('2026-12-16 10:00'), weekdays)).toMatchObject({
      code: 'CASE_REOPEN_TOO_LATE',
    });
  });

  test('a case is reopened within 28 days of closing', () => {
    const { state } = closedUnsolved();
    expect(decide(state, SAMPLES.reopen, doer('author'), at('2026-12-21 07:59'), weekdays).ok).toBe(true);
    expect(decide(state, SAMPLES.reopen, doer('author'), at('2026-12-21 08:01'), weekdays)).toMatchObject({
      code: 'CASE_REOPEN_TOO_LATE',
    });
  });

  test('an extension is given once, and before the day', () => {
    const { state } = aCase().acknowledged();
    expect(decide(state, SAMPLES.extend, doer('officer'), at('2026-12-03 23:59'), weekdays).ok).toBe(true);
    expect(decide(state, SAMPLES.extend, doer('officer'), at('2026-12-04 00:00'), weekdays)).toMatchObject({
      code: 'CASE_EXTENSION_TOO_LATE',
    });
    const once = aCase().acknowledged().step('officer', SAMPLES.extend, '2026-12-03 10:00');
    expect(decide(once.state, SAMPLES.extend, doer('officer'), at('2026-12-03 11:00'), weekdays)).toMatchObject({
      code: 'CASE_EXTENSION_USED',
    });
  });

  test('silence closes a case only after its day, and may still be broken', () => {
    const answered = aCase().acknowledged().answered(); // 20 November, so until 1 December
    expect(decide(answered.state, SAMPLES.lapse, doer('system'), at('2026-12-01 23:59'), weekdays)).toMatchObject({
      code: 'CASE_TOO_EARLY',
    });
    answered.step('system', SAMPLES.lapse, '2026-12-02 00:01');
    expect(answered.state.phase).toMatchObject({ status: 'closed', verdict: 'none' });
    answered.step('author', { name: 'verdict', solved: false }, '2026-12-03 08:00');
    expect(answered.state.phase).toMatchObject({ verdict: 'unsolved' });
  });

  test('a verdict that was spoken does not change by speaking again', () => {
    const { state } = aCase().acknowledged().answered().closed(true);
    expect(decide(state, { name: 'verdict', solved: false }, doer('author'), NOW, weekdays)).toMatchObject({
      code: 'CASE_STEP_NOT_NOW',
    });
  });
});
