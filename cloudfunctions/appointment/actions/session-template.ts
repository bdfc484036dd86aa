import { hostRoleOf } from '@domain/appointment/host-channel';
import { holidaysFrom } from '@domain/appointment/session-times';
import { templateOf } from '@domain/appointment/template';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { Channel } from '@types_/appointment/channel';
import type { SessionTemplateView } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import type { Role } from '@types_/identity/role';
import { officesBeside } from '../../_kit/appointment/office-holders';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, Collection } from '../../_kit/database';
import { people } from '../../_kit/people';
import { publicCalendar } from '../../_kit/public-calendar';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** More than a school has. */
const MOST_GROUPS = 2000;

interface Found {
  name: string;
  last: SessionDocument[];
  groups: { _id: { college?: string; grade?: number } }[];
  held: { _id: { office: string; role: Role }; count: number }[];
}

const GROUP = { college: '$student.college', grade: '$student.grade' };

/** A school with the last session of a channel, whoever can be met there, and its colleges and years. One request. */
async function lookAt(schoolId: string, channel: Channel, now: Date): Promise<Found | undefined> {
  const published = { schoolId, channel, 'cancelled.from': _.neq('draft') };
  const roster = { 'student.schoolId': schoolId, 'student.state': 'active' };
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(sessions.latestBeside(published, 'last', 'createdAt', 1, TEMPLATE_FIELDS))
    .lookup(people.groupsBeside(roster, GROUP, 'groups', MOST_GROUPS))
    .lookup(officesBeside(schoolId, channel, now, 'held', MOST_GROUPS))
    .end();
  return list[0] as Found | undefined;
}

const TEMPLATE_FIELDS = {
  ...{ title: 1, host: 1, place: 1, link: 1, startsAt: 1, endsAt: 1, seats: 1, scope: 1, who: 1, allots: 1, beacon: 1 },
};

const unique = <T extends string | number>(all: readonly (T | undefined)[]): T[] =>
  [...new Set(all)].filter((one): one is T => one !== undefined && one !== '').sort((a, b) => (a < b ? -1 : 1));

/** The offices that some people hold, each with how many do; first those of the role that a way of meeting is for. */
function officesOf(held: Found['held'], own: Role | null): SessionTemplateView['offices'] {
  const those = (name: string) => held.filter(({ _id }) => _id.office === name);
  const isOwn = (name: string) => those(name).some(({ _id }) => _id.role === own);
  return unique(held.map(({ _id }) => _id.office))
    .map((office) => ({ office, holders: those(office).reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => Number(isOwn(b.office)) - Number(isOwn(a.office)));
}

/** The years of some groups, the latest first. */
const yearsOf = (groups: Found['groups']): number[] => unique(groups.map(({ _id }) => _id.grade)).reverse();

/** What a new session of a channel begins with: as the last one of it was, and what can be chosen. Two requests. */
export async function sessionTemplate({
  input,
  actor,
  now,
}: Call<InputOf<AppointmentActions, 'session-template'>>): Promise<SessionTemplateView> {
  const { schoolId, channel } = input;
  if (!can(actor, 'appointment.session-template', { schoolId, prefecture: null }, now))
    throw new Refusal('NOT_ALLOWED');
  const found = await lookAt(schoolId, channel, now);
  if (!found) throw new Refusal('NOT_ALLOWED');
  const own = hostRoleOf(channel);
  const colleges = unique(found.groups.map(({ _id }) => _id.college));
  const { who, ...template } = templateOf(channel, found.last[0] ?? null);
  return {
    ...{ school: found.name, ...template },
    who: { colleges: who.colleges && [...who.colleges], grades: who.grades && [...who.grades] },
    offices: officesOf(found.held, own),
    lacksHost: own !== null && !found.held.some(({ _id }) => _id.role === own),
    colleges,
    grades: yearsOf(found.groups),
    gradesOf: colleges.map((name) => yearsOf(found.groups.filter(({ _id }) => _id.college === name))),
    holidays: holidaysFrom(now, publicCalendar),
  };
}
