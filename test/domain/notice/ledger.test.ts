import { afterAnswers, ENOUGH, emptyLedger, isWorthAsking, QUIET_DAYS } from '@domain/notice/ledger';
import { isConsumed, nextTry, type Outcome, WAITS_MINUTES } from '@domain/notice/outbox';
import { ANSWERS, TEMPLATE_NAMES, type TemplateAnswer, type TemplateName } from '@types_/notice/template';
import fc from 'fast-check';

const NOW = new Date('2026-11-25T10:00:00+08:00');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const answer = (template: TemplateName, said: TemplateAnswer) => [{ template, answer: said }];

describe('the ledger', () => {
  test('one acceptance is one message, and a refusal takes nothing away', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom(...TEMPLATE_NAMES), fc.constantFrom(...ANSWERS)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(answers, (list) => {
        let ledger = emptyLedger();
        for (const [template, said] of list) ledger = afterAnswers(ledger, answer(template, said), NOW);
        for (const name of TEMPLATE_NAMES)
          expect(ledger[name].left).toBe(list.filter(([one, said]) => one === name && said === 'accept').length);
      }),
    );
  });

  test.each(['reject', 'ban'] as const)('who said %s is left alone for two weeks, for this kind only', (said) => {
    const ledger = afterAnswers(emptyLedger(), answer('account', said), NOW);
    expect(isWorthAsking(ledger.account, later(QUIET_DAYS - 0.01))).toBe(false);
    expect(isWorthAsking(ledger.account, later(QUIET_DAYS))).toBe(true);
    expect(isWorthAsking(ledger['case-yours'], NOW)).toBe(true);
  });

  test('who accepted after a refusal may be asked again, until enough are in store', () => {
    let ledger = afterAnswers(emptyLedger(), answer('case-yours', 'reject'), NOW);
    for (let times = 1; times <= ENOUGH; times += 1) {
      ledger = afterAnswers(ledger, answer('case-yours', 'accept'), NOW);
      expect(isWorthAsking(ledger['case-yours'], NOW)).toBe(times < ENOUGH);
    }
  });
});

describe('after a try at sending', () => {
  const OUTCOMES: Outcome[] = ['sent', 'no-consent', 'busy', 'refused', 'unknown'];

  test('only a busy platform is tried again, with growing waits, and not for ever', () => {
    for (const outcome of OUTCOMES.filter((one) => one !== 'busy'))
      for (let tries = 1; tries < 9; tries += 1) expect(nextTry(outcome, tries, NOW)).toBeNull();
    const waits = [1, 2, 3, 4, 5].map((tries) => nextTry('busy', tries, NOW)?.getTime() ?? null);
    expect(waits.slice(0, WAITS_MINUTES.length).every((at, n) => n === 0 || (at ?? 0) > (waits[n - 1] ?? 0))).toBe(
      true,
    );
    expect(waits.slice(WAITS_MINUTES.length)).toEqual([null, null]);
  });

  test('an acceptance is used up by what was sent or may have been', () => {
    expect(OUTCOMES.filter(isConsumed)).toEqual(['sent', 'unknown']);
  });
});
