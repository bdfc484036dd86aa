import { normalName } from '@domain/identity/normal-name';
import { normalNumber } from '@domain/identity/normal-number';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions, Me } from '@types_/identity/actions';
import { sameHash, seal, unseal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { type PersonDocument, people, personPlace, type StudentBinding } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { viewOfMe } from '../me';
import { nameHashOf, type RosterDocument, roster, rosterIdOf, rosterPlace } from '../repository';

type BindCall = Call<InputOf<IdentityActions, 'bind'>>;

/** A claim that did not become a binding in this time was left by a function that died. Longer than any function may run. */
const CLAIM_MS = 60_000;

/**
 * Binds the account to a line of the roster: first the line is claimed, then the person is written, each by one conditional
 * write. Whoever dies between the two, or calls again, goes on where it stopped.
 */
export async function bindStudent(call: BindCall): Promise<Me> {
  const { input, actor, person, now } = call;
  const rosterId = rosterIdOf(input.schoolId, normalNumber(input.number));
  if (person?.student) {
    if (person.student.rosterId === rosterId) return viewOfMe(person, now);
    throw new Refusal('ACCOUNT_ALREADY_BOUND', { school: person.student.school });
  }
  const line = await roster.get(rosterId);
  // One answer for a number that is not there and a name that is not theirs: it never tells which numbers exist.
  const nameHash = nameHashOf(input.schoolId, normalName(input.name));
  if (!line || !sameHash(line.nameHash, nameHash)) throw new Refusal('ROSTER_NO_MATCH');
  if (line.state === 'closed') throw new Refusal('ROSTER_CLOSED', { school: line.school });
  await claim(line, actor.id, now);
  const bound = await writePerson(call, line);
  return viewOfMe(bound, now);
}

async function claim(line: RosterDocument, personId: string, now: Date): Promise<void> {
  const { _id, boundTo, claimedAt } = line;
  if (boundTo !== null && boundTo !== personId && !(await isAbandoned(line, boundTo, now)))
    throw new Refusal('ROSTER_ALREADY_BOUND');
  // Holder and moment as they were read: of two who take it one wins, and who comes back late to an old claim takes it anew.
  const claimed = await roster.updateWhere(
    { _id, boundTo, claimedAt, state: 'active' },
    { boundTo: personId, claimedAt: now },
  );
  if (claimed) return;
  const current = await roster.get(_id);
  if (current?.boundTo === personId) return; // another call of the same account, a retry most likely
  throw new Refusal(current?.boundTo ? 'ROSTER_ALREADY_BOUND' : 'BUSY');
}

async function isAbandoned(line: RosterDocument, holder: string, now: Date): Promise<boolean> {
  if (line.claimedAt && now.getTime() - line.claimedAt.getTime() < CLAIM_MS) return false;
  return (await people.get(holder))?.student?.rosterId !== line._id;
}

async function writePerson({ actor, openid, person, now }: BindCall, line: RosterDocument): Promise<PersonDocument> {
  const name = unseal(line.name, rosterPlace(line._id, 'name'));
  const student: StudentBinding = {
    schoolId: line.schoolId,
    school: line.school,
    rosterId: line._id,
    name: seal(name, personPlace(actor.id, 'name')),
    college: line.college,
    grade: line.grade,
    level: line.level,
    boundAt: now,
  };
  const fresh: PersonDocument = {
    _id: actor.id,
    version: 0,
    openid: seal(openid, personPlace(actor.id, 'openid')),
    student,
    memberships: [],
  };
  const written = person
    ? await people.updateWhere(
        { _id: actor.id, version: person.version },
        { student: _.set(student), version: _.inc(1) },
      )
    : await people.add(fresh);
  if (written) return person ? { ...person, student } : fresh;
  return afterRival(actor.id, line);
}

/** The same account bound itself meanwhile: to this line by a retry, or to another one, and then this line is free again. */
async function afterRival(personId: string, line: RosterDocument): Promise<PersonDocument> {
  const current = await people.get(personId);
  if (current?.student?.rosterId === line._id) return current;
  // Only the roles changed meanwhile: the claim stays ours, since another call of ours may be about to make it good.
  if (!current?.student) throw new Refusal('BUSY');
  await roster.updateWhere({ _id: line._id, boundTo: personId }, { boundTo: null, claimedAt: null });
  throw new Refusal('ACCOUNT_ALREADY_BOUND', { school: current.student.school });
}
