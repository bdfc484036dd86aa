import { monthOf } from '@domain/core/school-clock';
import type { NoticeDocument } from '../../../cloudfunctions/_kit/notice/notices';

type Told = Pick<NoticeDocument, '_id' | 'to' | 'kind' | 'caseId' | 'at' | 'params'>;

/** All that anybody was told in the year, also what retention has removed since. */
export class ToldSoFar {
  private readonly ids = new Set<string>();
  private readonly wishes = new Set<string>();
  private readonly about = new Map<string, Told[]>();
  /** Who was told in a month how often that nobody of a school's youth league may do what waits there. */
  private readonly unattended = new Map<string, Map<string, number>>();

  get size(): number {
    return this.ids.size;
  }

  /** Takes in what was told; what of it somebody had been told already. */
  add(notices: readonly Told[]): string[] {
    const twice: string[] = [];
    for (const one of notices) {
      const { _id, to, kind, caseId, at, params } = one;
      if (this.ids.has(_id)) continue;
      this.ids.add(_id);
      const wish = JSON.stringify([to, kind, caseId, at, params]);
      if (kind === 'school-unattended') this.addUnattended(one);
      else if (this.wishes.has(wish)) twice.push(`told twice: ${wish}`);
      this.wishes.add(wish);
      if (caseId !== null) this.about.set(caseId, [...(this.about.get(caseId) ?? []), one]);
    }
    return twice;
  }

  private addUnattended({ to, at, params }: Told): void {
    const key = `${params.scope} ${monthOf(at)}`;
    const often = this.unattended.get(key) ?? new Map<string, number>();
    this.unattended.set(key, often.set(to, (often.get(to) ?? 0) + 1));
  }

  /** Whether it was told this month that nobody of a school's youth league may do what waits there. */
  isUnattended = (school: string, now: Date): boolean => this.unattended.has(`${school} ${monthOf(now)}`);

  /** Who was told that more than once a month, and more often than there are cases with danger: of those one each, and none says of which. */
  unattendedTooOften = (dangersAt: (school: string) => number): string[] =>
    [...this.unattended].flatMap(([key, often]) =>
      [...often]
        .filter(([, count]) => count > 1 + dangersAt(key.slice(0, key.lastIndexOf(' '))))
        .map(([to, count]) => `${to} was told ${count} times that nobody acts: ${key}`),
    );

  /** Whether somebody was told of a case: whoever it was, unless `to` says. */
  has(caseId: string, kind: string, at: Date, to?: string): boolean {
    return (this.about.get(caseId) ?? []).some(
      (one) => one.kind === kind && one.at.getTime() === at.getTime() && (to === undefined || one.to === to),
    );
  }
}
