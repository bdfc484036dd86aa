import { decide } from '@domain/case/decide';
import { fileCase } from '@domain/case/file';
import type { CaseState, Doer } from '@domain/case/state';
import type { Command } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import { at, weekdays } from './calendar';

export const author: Doer = { id: 'student', role: 'author', office: '' };
export const doer = (role: CaseRole): Doer =>
  role === 'author' ? author : { id: role, role, office: role === 'officer' ? '权益部' : role };

/** A case under the hands of a test: each call is one step at one time; `state` is what it has become. */
export class CaseBuilder {
  state: CaseState;

  constructor(filedAt = at('2026-11-16 22:40'), danger = false, more: Partial<CaseState> = {}) {
    const input = {
      schoolId: '4122010183',
      topic: 'heating' as const,
      text: '四楼东边六个寝室暖气片是凉的。',
      place: '南区七舍',
      danger,
    };
    this.state = fileCase({ ...input, ...more }, author, filedAt, weekdays);
  }

  step(role: CaseRole, command: Command, time: string): this {
    const result = decide(this.state, command, doer(role), at(time), weekdays);
    if (!result.ok) throw new Error(`${role} may not ${command.name}: ${result.code}`);
    this.state = result.data;
    return this;
  }

  acknowledged(time = '2026-11-17 09:05') {
    return this.step('officer', { name: 'acknowledge' }, time);
  }
  asked(time = '2026-11-18 10:00') {
    return this.step('officer', { name: 'ask', text: '是哪几个寝室？' }, time);
  }
  answered(time = '2026-11-20 16:12') {
    return this.step('officer', { name: 'answer', text: '换了阀门，4012 室实测 20.5℃。', outcome: 'done' }, time);
  }
  closed(solved = true, time = '2026-11-23 08:00') {
    return this.step('author', { name: 'verdict', solved }, time);
  }
  rated(rating: number, time = '2026-11-23 08:01') {
    return this.step('author', { name: 'rate', rating }, time);
  }
  reopened(time = '2026-11-24 08:00') {
    return this.step('author', { name: 'reopen', reason: '又凉了。' }, time);
  }
}

export const aCase = (filedAt?: Date, danger?: boolean, more?: Partial<CaseState>) =>
  new CaseBuilder(filedAt, danger, more);
