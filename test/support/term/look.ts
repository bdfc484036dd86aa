import type { NoticeKind } from '@types_/notice/kind';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { staffNow } from '../simulation/stored';
import { everyOf, type Glance, glanceAtAll } from './glance';
import { faultsOfDoors } from './look-at-door';
import { faultsOfDraws } from './look-at-draws';
import { faultsOfLines } from './look-at-lines';
import { faultsOfLives } from './look-at-lives';
import { owedBefore } from './owed-before';
import { appealOf, owedOfAbsences, owedOfPauses, pauseNow } from './owed-of-absences';
import { owedOfDraws } from './owed-of-draws';
import { owedOfMinutes, owedOfPublished } from './owed-of-minutes';
import { faultsOfHeard, owedOfHeard, owedOfOutcomes } from './owed-of-outcomes';
import { faultsOfPromises, Promises } from './owed-of-promises';
import { owedOfSeats, owedOfSeatsEver } from './owed-of-seats';
import { owedOfSessions } from './owed-of-sessions';
import { owedOfValues, type Staff } from './owed-of-values';
import { faultsOfPauses, type Missed, missedByAll } from './pauses';
import { type Owed, Telling, wishOf } from './told';
import type { World } from './world';

const KINDS: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  ...(['draw-value-due', 'draw-value-differs', 'draw-seat', 'draw-waiting'] as const),
  ...(['seat-offered', 'seat-lapsed', 'seat-taken', 'session-changed', 'session-soon'] as const),
  ...(['session-host-changed', 'session-cancelled'] as const),
  ...(['absence-noted', 'absence-lifted', 'absence-kept', 'applications-paused', 'absence-appealed'] as const),
  ...(['noted-present', 'presence-answered', 'presence-appealed', 'topics-ready', 'minutes-due'] as const),
  ...(['not-noted', 'seat-presumed', 'there-granted'] as const),
  ...(['minutes-waiting', 'minutes-published', 'minutes-returned', 'commitment-due', 'commitment-overdue'] as const),
  ...(['commitment-kept', 'commitment-said', 'commitment-disputed'] as const),
  ...(['outcome-due', 'case-met', 'case-unspoken', 'case-unrecorded'] as const),
]);
/** When a thing happened is never so long before somebody is told of it. */
const TOLD_WITHIN_MS = 2 * 86_400_000;

type Missings = ReadonlyMap<string, readonly Missed[]>;

/** How everything stands, with who holds an office. */
interface Moment {
  glance: Glance;
  staff: Staff;
}

/** Looks at everything before and after each run of the scheduler. */
export class Look {
  readonly telling = new Telling(KINDS);
  /** What of sessions has been told, as far as it is told once. */
  private readonly done = new Set<string>();
  private readonly draws = new Map<string, string>();
  private readonly promises: Promises;
  /** Who held an office when it was last looked. */
  private staff: Staff | null = null;

  constructor(private readonly world: World) {
    this.promises = new Promises(world.casts);
  }

  async now(): Promise<Moment> {
    const { casts, clock } = this.world;
    const glance = await glanceAtAll(clock.now());
    return { glance, staff: await staffNow(casts.map(({ school }) => school.id)) };
  }

  /** What is owed at a moment because of the hour, and of what it is told once. */
  private byHour({ glance, staff }: Moment): { owed: Owed[]; once: string[] } {
    const before = owedBefore(glance, this.done);
    const values = owedOfValues(glance, staff, this.world.memory).filter(({ about }) => !this.done.has(about));
    return {
      owed: [
        ...owedOfSeats(glance),
        ...before.flatMap(({ owed }) => owed),
        ...values,
        ...owedOfMinutes(glance, staff, this.world.casts),
        ...owedOfOutcomes(glance, staff),
        ...this.promises.due(glance, staff),
      ],
      once: [...before, ...values].map(({ about }) => about),
    };
  }

  /** What everybody has been told by now, whatever the hour. */
  private always({ glance, staff }: Moment, reminded: readonly Owed[], missed: Missings): Owed[] {
    return [
      ...owedOfDraws(glance),
      ...this.ofAbsences({ glance, staff }),
      ...owedOfPublished(glance, staff),
      ...owedOfHeard(glance),
      ...this.promises.follow(glance, staff, reminded),
      ...[...missed].flatMap(([to, all]) => pauseNow(to, all, glance.at)),
    ];
  }

  /** An office that changed hands since the last look, maybe within the run: either may have been told of an appeal. */
  private ofAbsences({ glance, staff }: Moment): Owed[] {
    const now = owedOfAbsences(glance, staff, this.done);
    const before = owedOfAbsences(glance, this.staff ?? staff, this.done);
    for (const one of [...now, ...before]) this.telling.allow(one);
    const stayed = new Set(before.map(wishOf));
    this.staff = staff;
    return now.filter((one) => stayed.has(wishOf(one)));
  }

  /** What is wrong after a run that lived. `before`: how all stood before others died; null where none did. */
  async faults(before: Moment | null, after: Moment): Promise<string[]> {
    const { memory, faults: seen } = this.world;
    const second = this.byHour(after);
    const first = before ? this.byHour(before) : second;
    const stayed = new Set(second.owed.map(wishOf));
    for (const one of [...first.owed, ...second.owed, ...owedOfSeatsEver(after.glance)]) this.telling.allow(one);
    for (const one of first.owed) if (stayed.has(wishOf(one))) this.telling.demand(one);
    const news = owedOfSessions(after.glance, after.staff, this.done);
    const missed = await missedByAll();
    for (const one of owedOfPauses(missed)) this.telling.allow(one);
    for (const one of [...news.flatMap(({ owed }) => owed), ...this.always(after, second.owed, missed)])
      this.telling.demand(one);
    const appeals = [...after.glance.attendances.values()].flat().filter(({ appeal }) => appeal !== null);
    for (const about of [...second.once, ...news.map((one) => one.about), ...appeals.map(appealOf)])
      this.done.add(about);
    const recent = { at: _.gte(new Date(after.glance.at.getTime() - TOLD_WITHIN_MS)) };
    return [
      ...seen.splice(0),
      ...this.telling.faults(await everyOf(notices, recent)),
      ...faultsOfLines(after.glance, memory),
      ...faultsOfDoors(after.glance, memory),
      ...faultsOfLives(after.glance, after.staff),
      ...faultsOfPromises(after.glance, after.staff),
      ...faultsOfHeard(after.glance, memory),
      ...(await faultsOfPauses(missed, after.glance.at)),
      ...(await faultsOfDraws(this.world, this.draws)),
    ];
  }
}
