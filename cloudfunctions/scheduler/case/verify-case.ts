import { leftMatterOf } from '@domain/case/about-union';
import { wakeAtOf } from '@domain/case/alarms/alarms';
import { contentOf, entryOf, verifyCase } from '@domain/case/chain/chain';
import { nextDeadline } from '@domain/case/deadlines';
import { tallyOf } from '@domain/case/figures/tally';
import { authorIsGone, hasNoReader } from '@domain/case/gone';
import { outOfLeague } from '@domain/case/kept-out';
import { leagueTaskOf } from '@domain/case/league';
import { queuePlace } from '@domain/case/queue-place';
import { departmentOf } from '@domain/case/role';
import { isOver, lastTaken } from '@domain/case/state';
import { owedBy } from '@domain/case/tells';
import { titleOf } from '@domain/case/title';
import { turnOf } from '@domain/case/turn';
import { canonical, type Fault } from '@domain/core/chain';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { CaseDocument } from '../../_kit/case/document';
import { sealedCheck, sealsOf } from '../../_kit/case/seals';
import { claimHashIn } from '../../_kit/case/slip';
import { standsAt } from '../../_kit/case/stands';
import { whoIn } from '../../_kit/case/who';
import { openHash, unseal } from '../../_kit/crypto';
import { authorPlace } from '../../_kit/personal/cases';

const HOUR_MS = 3_600_000;

/** By what a case is verified beside itself. `days`: its school's; null while its alarms are being set anew by others. */
interface Beside {
  now: Date;
  days: SchoolCalendar | null;
}

/** What stands beside the state to be listed, found, counted and told by, made again from it. */
const besides = (one: CaseDocument) => ({
  ...{ title: titleOf(one.text), changedAt: one.events.at(-1)?.at },
  ...{ open: !isOver(one.phase), turn: turnOf(one.phase), dueDay: nextDeadline(one)?.day ?? null },
  ...{ department: departmentOf(one.phase), ...queuePlace(one), leftMatter: leftMatterOf(one) },
  ...{
    outOfLeague: outOfLeague(one),
    leagueTask: leagueTaskOf(one),
    urgedAt: lastTaken(one.events, 'urge')?.at ?? null,
  },
  ...{ tally: tallyOf(one, one.rung), claimHash: claimHashIn(one._id, one), seals: sealsOf(one) },
});

/** Whether what is stored beside the state is something else than what follows from it. */
function isOtherwise(one: CaseDocument): boolean {
  const made = besides(one);
  const stored = Object.fromEntries(Object.keys(made).map((name) => [name, one[name as keyof CaseDocument]]));
  return canonical(made) !== canonical(stored);
}

/** Whether the author's name cannot be opened any more, or is there where nobody is, or is not where somebody is. */
function isAuthorOtherwise({ _id, author, authorId }: CaseDocument): boolean {
  if (author === null || hasNoReader({ authorId })) return author !== null || !hasNoReader({ authorId });
  try {
    unseal(author.name, authorPlace(_id));
    return false;
  } catch {
    return true;
  }
}

/** Whether a photo's check has come to something that no function wrote down, or one that is open is not looked for. */
function arePhotosOtherwise({ _id, photos, photoChecks, photosOpen }: CaseDocument): boolean {
  const isOpen = photoChecks.some(({ state }) => state === 'due' || state === 'asked');
  return (
    photoChecks.length !== photos.length ||
    (isOpen && !photosOpen) ||
    photoChecks.some((check, index) => canonical(check) !== canonical(sealedCheck(_id, index, check)))
  );
}

/** Whether something that is to happen by itself would not: whoever is to be told, or time, does not come to it any more. */
function isForgotten(one: CaseDocument, { now, days }: Beside): boolean {
  if (one.noticed > one.events.length || (!one.unnoticed && owedBy(one, one.number, one.noticed).length > 0))
    return true;
  if (!one.checkDue && one.reviews.some(({ triesLeft }) => triesLeft > 0)) return true;
  const due = days && wakeAtOf(one, one.rung, days);
  if (!due || (one.wakeAt && one.wakeAt <= due)) return false;
  // One that could not be rung is tried again within the hour.
  return !one.wakeAt || one.wakeAt.getTime() - now.getTime() > HOUR_MS;
}

/** Whether a case is no longer what its last event says that it came to, or stands elsewhere than that makes it stand. */
function hasMoved(one: CaseDocument, beside: Beside): boolean {
  const last = one.events.at(-1);
  if (!last || (last.stands !== undefined && last.stands !== standsAt(one._id, last.seq, one))) return true;
  return isOtherwise(one) || isAuthorOtherwise(one) || arePhotosOtherwise(one) || isForgotten(one, beside);
}

/** What is wrong with a case: its chain, its contents, who the staff's entries say that it was, and what it has come to. */
export function faultsOf(one: CaseDocument, beside: Beside): Fault[] {
  const entries = one.events.map((event) => ({
    entry: entryOf(event),
    content: event.salt === '' ? null : contentOf(one, event, openHash),
    salt: event.salt,
  }));
  // Words go with a deleted account alone: whoever takes a salt away besides has something to hide.
  const others = one.events.filter(
    (event) => whoIn(one._id, event) !== event.who || (event.salt === '' && !authorIsGone(one)),
  );
  const changed = [...others.map(({ seq }) => seq), ...(hasMoved(one, beside) ? [one.events.length - 1] : [])];
  return [...verifyCase(one._id, entries, openHash), ...changed.map((seq): Fault => ({ seq, kind: 'changed' }))];
}
