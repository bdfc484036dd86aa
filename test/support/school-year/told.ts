import { monthOf } from '@domain/core/school-clock';
import type { NoticeDocument } from '../../../cloudfunctions/_kit/notices';

type Told = Pick<NoticeDocument, '_id' | 'to' | 'kind' | 'caseId' | 'at' | 'params'>;

/** All that anybody was told in the year, also what retention has removed since. */
export class ToldSoFar {
  private readonly ids = new Set<string>();
  private readonly wishes = new Set<string>();
  private readonly about = new Map<string, Told[]>();
  /** Schools at which nobody of the youth league may do what waits, by month. */
  private readonly unattended = new Set<string>();

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
      // Of danger one for each case, and none says of which.
      const isUnattended = kind === 'school-unattended';
      if (isUnattended) this.unattended.add(`${params.scope} ${monthOf(at)}`);
      else if (this.wishes.has(wish)) twice.push(`told twice: ${wish}`);
      this.wishes.add(wish);
      if (caseId !== null) this.about.set(caseId, [...(this.about.get(caseId) ?? []), one]);
    }
    return twice;
  }

  /** Whether it was told this month that nobody of a school's youth league may do what waits there. */
  isUnattended = (school: string, now: Date): boolean => this.unattended.has(`${school} ${monthOf(now)}`);

  /** Whether somebody was told of a case: whoever it was, unless `to` says. */
  has(caseId: string, kind: string, at: Date, to?: string): boolean {
    return (this.about.get(caseId) ?? []).some(
      (one) => one.kind === kind && one.at.getTime() === at.getTime() && (to === undefined || one.to === to),
    );
  }
}
