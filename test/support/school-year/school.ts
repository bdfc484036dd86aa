import { createHash } from 'node:crypto';
import { alarmsOf, wakeAtOf } from '@domain/case/alarms';
import { type Commitment, commitment, headOf } from '@domain/case/chain';
import { allowedSteps, decide } from '@domain/case/decide';
import { waitsForDesk } from '@domain/case/deskless';
import { fileCase } from '@domain/case/file';
import { isNobodys, nobody } from '@domain/case/gone';
import type { CaseEvent, CaseState, Doer } from '@domain/case/state';
import { schoolCalendar } from '@domain/core/school-breaks';
import { dayOf, plusDays } from '@domain/core/school-clock';
import type { Command, CommandName } from '@types_/case/command';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import type { Random } from '../../../tools/seed/random';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The school's calendar of the year: public holidays, make-up workdays, its own winter and summer break. */
export const calendar = schoolCalendar(publicCalendar, {
  kind: '普通本科',
  breaks: [
    { name: '寒假', from: '2026-01-11', to: '2026-02-25' },
    { name: '暑假', from: '2026-07-18', to: '2026-08-27' },
  ],
  workdays: [],
});

/** A case as it lives through the year: its state, the links of its chain, the alarms that have rung. */
export interface Lived {
  id: string;
  state: CaseState;
  links: (CaseEvent & Commitment)[];
  rung: string[];
  wakeAt: Date | null;
  /** It is about the desk: whoever of it looks keeps out. */
  isAboutDesk: boolean;
}

const TOPICS = ['heating', 'canteen', 'network', 'course', 'fee', 'dormitory'] as const;
const DEPARTMENTS = ['后勤保障处', '教务处', '信息中心'];

/** Two terms of officers: the second takes over at 换届. */
const OFFICERS: Record<'before' | 'after', string[]> = { before: ['o1', 'o2', 'o3'], after: ['o4', 'o5', 'o6'] };
export const HANDOVER = '2026-06-15';

const said = (name: CommandName, random: Random, officers: readonly string[]): Command =>
  ({
    name,
    text: '话',
    reason: '因为',
    department: random.pick(DEPARTMENTS),
    outcome: random.next() < 0.8 ? 'done' : 'cannot',
    days: 1 + random.below(10),
    ground: 'crime',
    channel: '派出所',
    into: 'another',
    matter: 'a-matter',
    to: random.pick(officers),
    who: null,
    solved: random.next() < 0.6,
    holds: random.next() < 0.8,
    rating: 1 + random.below(5),
  }) as unknown as Command;

/** Steps that bring a case further, which people take more often than the others. */
const USUAL: readonly CommandName[] = [
  'acknowledge',
  'reply',
  'answer',
  'verdict',
  'rate',
  'supplement',
  'assign',
  'callback',
];

/** A school of random people: students who file, answer or keep silent, officers who are quick, slow or away. */
export class School {
  readonly cases: Lived[] = [];

  constructor(private readonly random: Random) {}

  private officersOn(day: string): string[] {
    return day < HANDOVER ? OFFICERS.before : OFFICERS.after;
  }

  /** Who of the desk may handle a case on a day. */
  deskFor({ authorId, recused }: CaseState, day: string): string[] {
    const desk = [...this.officersOn(day), `admin-${day < HANDOVER}`];
    return desk.filter((id) => id !== authorId && !recused.includes(id));
  }

  /** What the look at all desks finds: cases whose desk has lost everybody since, by a change of roles. */
  watch(now: Date): void {
    const system: Doer = { id: 'scheduler', role: 'system', office: '' };
    for (const one of this.cases)
      if (waitsForDesk(one.state) && this.deskFor(one.state, dayOf(now)).length === 0)
        this.step(one, system, { name: 'escalate', because: 'no-desk' }, now);
  }

  file(now: Date): void {
    const { random } = this;
    const id = `case-${this.cases.length}`;
    const author: Doer = { id: `student-${random.below(900)}`, role: 'author', office: '' };
    const topic = random.pick(TOPICS);
    const input = { schoolId: '4122010183', topic, text: '暖气是凉的。', place: '', danger: random.next() < 0.02 };
    // Some are written down at the counter, of those one in two for somebody who leaves no number.
    const told = random.next() < 0.06;
    const officer: Doer = { id: random.pick(this.officersOn(dayOf(now))), role: 'officer', office: '权益部' };
    const isNamed = random.next() < 0.5;
    const authorId = isNamed ? author.id : nobody({ schoolId: input.schoolId, filedAt: now });
    const state = told
      ? fileCase(input, officer, now, calendar, { told: 'counter', authorId })
      : fileCase(input, author, now, calendar);
    const one: Lived = { id, state, links: [], rung: [], wakeAt: null, isAboutDesk: random.next() < 0.02 };
    this.become(one, state);
    this.cases.push(one);
  }

  /** The case after something happened in it: its new events linked, its next alarm reckoned. */
  private become(one: Lived, state: CaseState): void {
    for (const event of state.events.slice(one.links.length)) {
      const secret = { salt: String(this.random.next()), who: event.by.id ? sha256(event.by.id) : null };
      one.links.push({ ...event, ...commitment(state, event, headOf(one.id, one.links), secret, sha256) });
    }
    one.state = state;
    one.wakeAt = wakeAtOf(state, one.rung, calendar);
  }

  private step(one: Lived, by: Doer, command: Command, now: Date): boolean {
    const after = decide(one.state, command, by, now, calendar);
    if (after.ok) this.become(one, after.data);
    return after.ok;
  }

  /** Somebody may do something in a case on a day; most days nobody does. */
  act(one: Lived, day: string, now: Date): void {
    const { random } = this;
    const officers = this.officersOn(day);
    const doers: Doer[] = [
      // Nobody's waits for whoever brings the code of the slip.
      { id: isNobodys(one.state) ? `claims-${one.id}` : one.state.authorId, role: 'author', office: '' },
      { id: random.pick(officers), role: 'officer', office: '权益部' },
      { id: random.pick(officers), role: 'officer', office: '权益部' },
      { id: `admin-${day < HANDOVER}`, role: 'union-admin', office: '主席团' },
      { id: 'department', role: 'department', office: '后勤保障处' },
      { id: 'league', role: 'youth-league', office: '团委' },
    ];
    const by = random.pick(doers);
    if (one.state.recused.includes(by.id)) return;
    const open = allowedSteps(one.state, by, now, calendar);
    if (one.isAboutDesk && open.includes('recuse') && (by.role === 'officer' || by.role === 'union-admin')) {
      this.step(one, by, { name: 'recuse', who: null, reason: '说的是我们' }, now);
      return;
    }
    if (by.role === 'author' && isNobodys(one.state)) {
      if (random.next() < 0.2) this.step(one, by, { name: 'claim' }, now);
      return;
    }
    const usual = open.filter((name) => USUAL.includes(name));
    const name =
      usual.length > 0 && random.next() < 0.8 ? random.pick(usual) : open.length > 0 ? random.pick(open) : null;
    if (name) this.step(one, by, said(name, random, officers), now);
  }

  /** What the scheduler does: every alarm that is due rings once; those that are steps are taken. */
  wake(now: Date): string[] {
    const told: string[] = [];
    for (const one of this.cases) {
      for (let rounds = 0; one.wakeAt !== null && one.wakeAt <= now; rounds += 1) {
        if (rounds > 20) throw new Error(`${one.id} wakes for ever`);
        const due = alarmsOf(one.state, calendar, one.rung).filter(
          ({ key, at }) => at <= now && !one.rung.includes(key),
        );
        for (const { key } of due) {
          told.push(`${one.id}:${key}`);
          one.rung.push(key);
        }
        const system: Doer = { id: 'scheduler', role: 'system', office: '' };
        const step = due.flatMap(({ does }): Command[] => {
          if ('step' in does) return [{ name: does.step }];
          const isAlone = 'look' in does && this.deskFor(one.state, dayOf(now)).length === 0;
          return isAlone ? [{ name: 'escalate', because: 'no-desk' }] : [];
        })[0];
        if (!step || !this.step(one, system, step, now)) this.become(one, one.state);
      }
    }
    return told;
  }
}

export const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_none, index) => plusDays(first, index));
