import { canApply, topicFor } from '@domain/appointment/apply';
import { groupSlots, slotIn } from '@domain/appointment/group';
import { seatedAsOf } from '@domain/appointment/seats';
import { type CheckedTopic, CLEAR, WAITS } from '@domain/appointment/topic-reading';
import { hostReadsFrom } from '@domain/appointment/topics';
import { hostsWrittenFor, writtenNowFor } from '@domain/appointment/written-for';
import type { AppointmentActions } from '@types_/appointment/actions';
import { APPLICATION_LIMITS } from '@types_/appointment/application';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { type ApplicationDocument, applicationIdOf, applications, ticketOf } from '../../_kit/appointment/applications';
import { type LineHead, lineHeadBeside, lineOf } from '../../_kit/appointment/lines';
import type { SessionDocument } from '../../_kit/appointment/sessions';
import { type DigestDocument, digests } from '../../_kit/case/digests';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { checkText, SCENES } from '../../_kit/content-check';
import { keyedHash } from '../../_kit/crypto';
import { _, type Beside, DuplicateError } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { spokenCode } from '../../_kit/spoken-code';
import { applicationView, type Own, ownOf, withOwnApplication } from '../own-application';

type Input = InputOf<AppointmentActions, 'apply'>;
type Output = OutputOf<AppointmentActions, 'apply'>;

interface Found extends SessionDocument {
  line?: LineHead[];
  cases?: Pick<CaseDocument, '_id' | 'schoolId' | 'authorId'>[];
  digests?: Pick<DigestDocument, '_id' | 'schoolId' | 'state'>[];
  slots?: Pick<ApplicationDocument, '_id' | 'slot'>[];
}

/** The code of a group: of a new one it follows from the call that begins it. */
const codeOf = ({ id, group }: Input, key: string): string =>
  group === 'new' ? spokenCode(keyedHash('group', id, key), APPLICATION_LIMITS.groupCode) : group;

/** The first of the line, and the cases, the digest and the group that the input names. */
function named(input: Input, key: string): Beside[] {
  const { cases: ids, digest, group } = input;
  const slots = groupSlots(input.id, codeOf(input, key));
  return [
    lineHeadBeside(input.id, 'line'),
    ...(ids.length ? [cases.fieldsBeside({ _id: _.in(ids) }, 'cases', ids.length, { schoolId: 1, authorId: 1 })] : []),
    ...(digest ? [digests.fieldsBeside({ _id: digest }, 'digests', 1, { schoolId: 1, state: 1 })] : []),
    ...(group ? [applications.fieldsBeside({ slot: _.in(slots) }, 'slots', slots.length, { slot: 1 })] : []),
  ];
}

/**
 * Applies, or changes what one applied with: one application for a person and a session, until the window closes; who has a seat a day
 * before changes nothing any more. Three requests, two where the topic is as it was, or where nothing is asked.
 */
export const apply = withOwnApplication(applyOrChange, named);

async function applyOrChange(call: Call<Input>): Promise<Output> {
  const own = ownOf<Found>(call);
  const { session, application, applicant } = own;
  if (application && isAgain(call, application)) return { application: applicationView(application) };
  orRefuse(canApply(session, applicant, call.now));
  if (application) refuseRead(session, application, call.now);
  const values = {
    topic: orRefuse(topicFor(session.channel, call.input.topic)),
    ...{ caseIds: ownCases(call, session), digestId: publicDigest(call, session), speaksFor: call.input.speaksFor },
    ...groupIn(call, own),
    withoutUnion: isWithoutUnion(call, application),
  };
  const written = writtenFor(call, own, values.topic);
  const checked = await checkTopic(values, application, call);
  return { application: applicationView(await write(call, own, { ...values, ...checked, ...written })) };
}

/** What was kept from the union stays so as long as it stands: whoever presses a student would ask for just that (decision 36). */
const isWithoutUnion = ({ input }: Call<Input>, before: ApplicationDocument | null): boolean =>
  input.withoutUnion === true || (before?.state === 'in' && before.withoutUnion === true);

/** Who is met, as the author saw it. */
const seenHost = ({ office, name }: Input) => (office === undefined ? undefined : { office, name });

/** For whom it is written: what stays as it is stays for whom it was, and nobody else reads it by that. */
function writtenFor(
  { input }: Call<Input>,
  { session, application }: Own<Found>,
  topic: string,
): Pick<ApplicationDocument, 'writtenFor'> {
  if (application?.state !== 'in' || application.topic !== topic)
    return { writtenFor: [writtenNowFor(session, seenHost(input))] };
  return { writtenFor: hostsWrittenFor(application, session) };
}

/**
 * What those wrote who had a seat a day before has been read from then on, also where they gave it back since: it stays as it is, so that no
 * topic on the page changes beside the list of the door.
 */
function refuseRead(session: Found, { ticket }: ApplicationDocument, now: Date): void {
  const from = hostReadsFrom(session);
  const [head] = session.line ?? [];
  const found = head && now >= from ? lineOf([head]) : null;
  if (found && seatedAsOf(found.line, from).some((place) => head?.tickets[place] === ticket))
    throw new Refusal('TOPIC_READ');
}

/** Only what is one's own at the school of the session is brought along; anything else is not there. */
function ownCases({ input, person }: Call<Input>, { cases: found = [], schoolId }: Found): string[] {
  const ids = [...new Set(input.cases)];
  const mine = [person?._id, ...(person?.former ?? [])];
  const isMine = (id: string) =>
    found.some((one) => one._id === id && one.schoolId === schoolId && mine.includes(one.authorId));
  if (!ids.every(isMine)) throw new Refusal('CASE_NOT_FOUND');
  return ids;
}

function publicDigest({ input }: Call<Input>, { digests: found = [], schoolId }: Found): string | null {
  if (!input.digest) return null;
  const [digest] = found;
  if (digest?.schoolId !== schoolId || digest.state !== 'published') throw new Refusal('DIGEST_NOT_FOUND');
  return input.digest;
}

/** The group somebody comes for, and their place in it. Who is in it stays where they are. */
function groupIn(
  { input, key, actor }: Call<Input>,
  { session, application }: Own<Found>,
): Pick<ApplicationDocument, 'group' | 'slot'> {
  const code = codeOf(input, key);
  const isIn = application?.state === 'in' && application.group !== null;
  if (isIn && (input.group === 'new' || input.group === application.group)) {
    const { group, slot } = application;
    return { group, slot };
  }
  if (!code) return { group: null, slot: application?._id ?? applicationIdOf(session._id, actor.id) };
  const slots = groupSlots(session._id, code);
  const taken = (session.slots ?? []).map(({ slot }) => slot);
  const slot = input.group === 'new' && taken.length === 0 ? slots[0] : orRefuse(slotIn(slots, taken));
  return { group: code, slot: slot ?? code };
}

/**
 * Whether the topic waits for a person; what the platform does not let through is refused. Of a topic that stayed what was said of it
 * stays, too; another one is asked about anew, whatever a person said of the one before, and so is one that the union is not to see from now on.
 */
async function checkTopic(
  { topic, withoutUnion }: Pick<ApplicationDocument, 'topic' | 'withoutUnion'>,
  before: ApplicationDocument | null,
  { openid }: Call<unknown>,
): Promise<CheckedTopic> {
  if (before?.topic === topic && (before.withoutUnion ?? false) === withoutUnion)
    return { topicIs: before.topicIs, reading: before.reading, untold: before.untold };
  if (!topic) return CLEAR;
  const check = await checkText(topic, { openid, scene: SCENES.filing });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  return check.is === 'unsure' ? WAITS : CLEAR;
}

type Values = CheckedTopic &
  Pick<
    ApplicationDocument,
    'topic' | 'withoutUnion' | 'writtenFor' | 'caseIds' | 'digestId' | 'speaksFor' | 'group' | 'slot'
  >;

/**
 * Who applies, and by which ticket. Whoever changed their number since they applied goes on with the application they have: it may
 * be on a sealed list or in a line, and one person has one ticket.
 */
const asWho = (sessionId: string, before: ApplicationDocument | null, id: string) =>
  before
    ? { _id: before._id, authorId: before.authorId, ticket: before.ticket }
    : { _id: applicationIdOf(sessionId, id), authorId: id, ticket: ticketOf(sessionId, id) };

/** One write; who was first with another, or with the last place of a group, makes this one ask again. */
async function write(
  { actor, now, key, fingerprint }: Call<Input>,
  { session, application }: Own,
  values: Values,
): Promise<ApplicationDocument> {
  const recent = remembered(application ?? { recent: [] }, { key, fingerprint });
  const at = application?.state === 'in' ? application.at : now;
  const isSame = application?.state === 'in' && application.topic === values.topic;
  const after: ApplicationDocument = {
    ...asWho(session._id, application, actor.id),
    ...{ sessionId: session._id, schoolId: session.schoolId, state: 'in', at, recent, ...values },
    writtenAt: isSame ? (application.writtenAt ?? at) : now,
    version: (application?.version ?? 0) + 1,
  };
  const isWritten = application ? await changed(application, after) : await applications.add(after);
  if (!isWritten) throw new Refusal('BUSY');
  return after;
}

async function changed({ version }: ApplicationDocument, after: ApplicationDocument): Promise<boolean> {
  const { _id, version: _next, ...values } = after;
  const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, _.set(value)]));
  try {
    return await applications.updateWhere({ _id, version }, { ...data, version: _.inc(1) });
  } catch (error) {
    if (error instanceof DuplicateError) return false;
    throw error;
  }
}
