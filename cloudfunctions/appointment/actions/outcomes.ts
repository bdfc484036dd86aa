import { isOutcomeDue } from '@domain/appointment/outcome';
import { decide } from '@domain/case/decide';
import { standingsIn } from '@domain/case/role';
import { membershipAt, membershipWith } from '@domain/identity/membership';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { OutcomesDue } from '@types_/appointment/outcome-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { applications } from '../../_kit/appointment/applications';
import { asLeagues, outcomesDuePage, saidApart } from '../../_kit/appointment/brought';
import { hasOutcome, leagueKey, outcomeStep } from '../../_kit/appointment/outcomes';
import type { CaseDocument } from '../../_kit/case/document';
import type { SeenCase } from '../../_kit/case/seen';
import { cases } from '../../_kit/case/store';
import { writeStep } from '../../_kit/case/write-step';
import { fingerprint } from '../../_kit/crypto';
import { _, appended } from '../../_kit/database';
import { refuseUncleared } from '../../_kit/public-words';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { broughtApart, broughtCases, type Written, writtenBeside } from '../minutes-look';
import { sessionHead } from '../session-head';

const LEAGUE = ['youth-league'] as const;

/** Whether a case is the caller's to write of, who is of the youth league: as one that is about the union is theirs. */
const isTheirs = ({ actor, now }: Pick<Call<unknown>, 'actor' | 'now'>, one: SeenCase): boolean =>
  standingsIn(actor, asLeagues(one), now).some(({ role }) => role === 'youth-league');

/**
 * Cases that were brought to a session and of which it is not said yet what came of them: about the union, or brought without its knowing; page by page. Two requests.
 */
export async function listOutcomesDue(call: Call<InputOf<AppointmentActions, 'outcomes-due'>>): Promise<OutcomesDue> {
  const { schoolId } = membershipWith(call.actor, LEAGUE, call.now) ?? {};
  if (!schoolId) throw new Refusal('NOT_ALLOWED');
  const { due, next } = await outcomesDuePage(schoolId, call.input.after ?? '', call.now);
  return {
    next,
    due: due
      .filter(({ one }) => isTheirs(call, one))
      .sort((a, b) => a.session.endsAt.getTime() - b.session.endsAt.getTime())
      .map(({ one, session, apart }) => ({
        ...{ session: sessionHead(session), case: { id: one._id, title: one.title }, topic: apart?.topic ?? null },
      })),
  };
}

type Found = Written & { case: CaseDocument[] };

/**
 * What came of a case that was brought without the union's knowing, beside what it was brought with: in the case its desk would read that it was. The
 * author reads it among the rest of its history. One request.
 */
async function writeApart(
  { caseId, outcome: text }: InputOf<AppointmentActions, 'write-outcome'>,
  brought: NonNullable<ReturnType<typeof broughtApart>>,
  { office, now }: { office: string; now: Date },
): Promise<void> {
  // As it was read: nobody has said anything of it meanwhile.
  const notYet = { _id: brought._id, version: brought.version };
  const said = { outcomes: appended([{ caseId, text, office, at: now }]), untold: true, version: _.inc(1) };
  if (!(await applications.updateWhere(notYet, said))) throw new Refusal('BUSY');
}

/**
 * What came of a case about the union at a session to which it was brought, or that it was not spoken of there: into the case, where its
 * author and the youth league read it; of one that was brought without the union's knowing, beside what it was brought with. It goes through no
 * minutes, since the union's desk writes and reads those. Three requests.
 */
export const writeOutcome = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'write-outcome'>>,
  ): Promise<OutputOf<AppointmentActions, 'write-outcome'>> => {
    const { input, actor, now, openid, schools } = call;
    const session = call.earlier as Found | null;
    const [one] = session?.case ?? [];
    const office = session && membershipAt(actor, session.schoolId, LEAGUE, now)?.office;
    // In the same words and at the same cost, whatever is missing.
    if (!session || !one || !office || !isTheirs(call, one)) throw new Refusal('OUTCOME_NOT_DUE');
    const apart = broughtApart(session, one._id);
    if (!one.aboutUnion && !apart) throw new Refusal('OUTCOME_NOT_DUE');
    const said = apart && saidApart(apart, one._id);
    if (said && said.text === input.outcome) return { written: true };
    const command = outcomeStep(input.outcome);
    const made = { key: leagueKey(session._id, one._id), fingerprint: fingerprint(command) };
    if (one.events.some((event) => event.key === made.key && event.fingerprint === made.fingerprint))
      return { written: true };
    const isBrought = broughtCases(session).some(({ _id }) => _id === one._id);
    const isWritten = said !== undefined || hasOutcome(one, session._id, session.minutes[0]?.versions.length ?? 0);
    if (!isBrought || isWritten || !isOutcomeDue(session, now)) throw new Refusal('OUTCOME_NOT_DUE');
    if (input.outcome !== null) await refuseUncleared(input.outcome, openid);
    if (apart && !one.aboutUnion) {
      await writeApart(input, apart, { office, now });
      return { written: true };
    }
    const calendar = await schools.calendarOf(one.schoolId);
    const after = orRefuse(decide(one, command, { id: 'system', role: 'system', office }, now, calendar));
    if (!(await writeStep(one, after, { made, own: null, rung: one.rung, now, calendar }))) throw new Refusal('BUSY');
    return { written: true };
  },
  ({ id, caseId }) => writtenBeside(id, cases.beside({ _id: caseId }, 'case')),
);
