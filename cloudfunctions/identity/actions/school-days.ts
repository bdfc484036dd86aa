import { usualBreaksOf } from '@domain/core/school-breaks';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { can } from '@domain/identity/can';
import { formerBreaks, isSameSpan, MOST_FORMER } from '@domain/identity/former-breaks';
import { isCurrent, membershipAt, UNION_HEADS } from '@domain/identity/membership';
import { beyondOwn, checkedDays, MOST_OWN_DAYS, OWN_DAYS_WITHIN, stillCounts } from '@domain/identity/school-breaks';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { SchoolDaysView } from '@types_/identity/school-days-view';
import { _ } from '../../_kit/database';
import { notify } from '../../_kit/notice/notices';
import { type PersonDocument, people } from '../../_kit/people';
import { publicCalendar, publicDaysFrom } from '../../_kit/public-calendar';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type SchoolSettings, saveSettings, schoolSettings, settingsFrom } from '../../_kit/school-settings';
import { type InstitutionDocument, institutions } from '../repository';

type Name = 'show-school-days' | 'set-school-days' | 'set-duty-phone';
type DaysCall<N extends Name> = Call<InputOf<IdentityActions, N>>;

interface Look {
  school: InstitutionDocument;
  settings: SchoolSettings;
  /** Who is, or was, of its youth league. */
  league: PersonDocument[];
}

/** A year: the next winter and the next summer are always in it. */
const AHEAD_DAYS = 366;

/** Twenty school days are not more than these: what was off before counts with nothing to come. */
const NEAR_DAYS = 60;

const ofLeague = (schoolId: string): Record<string, unknown> => ({
  'memberships.schoolId': _.in([schoolId]),
  memberships: _.elemMatch({ schoolId: _.in([schoolId]), role: _.in(['youth-league']) }),
});

/** The school with its settings, for those who look after it: one request. */
async function look<N extends Name>(name: N, { input, actor, now }: DaysCall<N>): Promise<Look> {
  const { list } = await institutions
    .aggregate()
    .match({ _id: input.place })
    .lookup(schoolSettings.joined('_id', '_id', 'settings'))
    .lookup(people.beside(ofLeague(input.place), 'league'))
    .end();
  const [school] = list as (InstitutionDocument & {
    settings: Parameters<typeof settingsFrom>[1];
    league: PersonDocument[];
  })[];
  if (!school) throw new Refusal('INSTITUTION_UNKNOWN');
  const where = { schoolId: school._id, prefecture: school.prefectureCode };
  if (!can(actor, `identity.${name}`, where, now)) throw new Refusal('NOT_ALLOWED');
  return { school, settings: settingsFrom(school._id, school.settings, school.kind), league: school.league };
}

/** Whether an earlier call of the same key has written this. */
function isKnown({ settings }: Look, { key, fingerprint }: Pick<Call<unknown>, 'key' | 'fingerprint'>): boolean {
  const known = settings.recent.find((one) => one.key === key);
  if (known && known.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return known !== undefined;
}

function viewOf({ school, settings }: Look, now: Date): SchoolDaysView {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const usual = [year, year + 1].flatMap((one) => usualBreaksOf(one, settings));
  return {
    place: school._id,
    school: school.name,
    version: settings.version,
    breaks: settings.breaks,
    workdays: settings.workdays,
    entered: settings.entered.map(({ from, at, office }) => ({ from, at: at.toISOString(), office })),
    takenBack: settings.former
      .filter((one) => one.to >= plusDays(today, -NEAR_DAYS) && stillCounts(one, settings, publicCalendar))
      .map(({ name, from, to, until }) => ({ name, from, to, until: until.toISOString() })),
    usual: usual
      .filter(({ from, to }) => to >= today && from <= plusDays(today, AHEAD_DAYS))
      .map(({ name, from, to }) => ({ season: name, from, to })),
    publicDays: publicDaysFrom(today, AHEAD_DAYS),
    dutyPhone: settings.dutyPhone,
  };
}

/** A school's breaks and make-up days, what stands in for those it has not said, and the public days to come. */
export const showSchoolDays = async (call: DaysCall<'show-school-days'>): Promise<SchoolDaysView> =>
  viewOf(await look('show-school-days', call), call.now);

/** Whoever is of the school's youth league now, but who changed it themself, hears that its days are other ones. */
async function tellLeague({ school, league }: Look, { actor, now, key }: DaysCall<'set-school-days'>): Promise<void> {
  const readers = league.filter(
    ({ _id, memberships }) =>
      _id !== actor.id &&
      memberships.some((one) => one.role === 'youth-league' && one.schoolId === school._id && isCurrent(one, now)),
  );
  const about = `${school._id}:days:${key}`;
  await notify(
    readers.map(({ _id: to }) => ({ to, kind: 'school-days-changed', params: { scope: school.name }, about })),
    now,
  );
}

/**
 * All of a school's breaks and make-up days anew, by whoever has seen the present ones; many days off in term time by the youth league
 * alone. What was promised stays (decision 6); alarms follow.
 */
export async function setSchoolDays(call: DaysCall<'set-school-days'>): Promise<SchoolDaysView> {
  const { breaks, workdays, version } = call.input;
  const found = await look('set-school-days', call);
  if (isKnown(found, call)) {
    await tellLeague(found, call);
    return viewOf(found, call.now);
  }
  if (found.settings.version !== version) throw new Refusal('SETTINGS_CHANGED');
  const checked = orRefuse(checkedDays({ kind: found.settings.kind, breaks, workdays }, publicCalendar));
  const { actor, now } = call;
  const of = (roles: Parameters<typeof membershipAt>[2]) => membershipAt(actor, found.school._id, roles, now);
  const isLeague = of(['youth-league']) !== undefined;
  const { breaks: before, entered: earlier } = found.settings;
  const former = formerBreaks(found.settings, checked.breaks, now);
  const granted = earlier.filter(({ league }) => league);
  const isFull = former.length > MOST_FORMER;
  const tooMany = () => (isFull ? former[0]?.from : beyondOwn(checked, before, publicCalendar, granted, former));
  const beyond = isLeague ? null : tooMany();
  if (beyond) throw new Refusal('BREAK_LEAGUE_ONLY', { day: beyond, most: MOST_OWN_DAYS, within: OWN_DAYS_WITHIN });
  const office = of(UNION_HEADS)?.office ?? '';
  const entered = checked.breaks.flatMap(({ from, to }) => {
    const isSame = (one: { from: string; to: string }) => isSameSpan(one, { from, to });
    if (before.some(isSame)) return earlier.filter(isSame);
    return [{ from, to, at: now, office, ...(isLeague ? { league: true as const } : {}) }];
  });
  const days = { breaks: [...checked.breaks], workdays: [...checked.workdays] };
  const changes = { ...days, entered, former: former.slice(0, MOST_FORMER), alarmsDue: now };
  const settings = await saveSettings(found.settings, changes, call);
  if (!settings) throw new Refusal('BUSY');
  await tellLeague(found, call);
  return viewOf({ ...found, settings }, call.now);
}

/** Whom to call at the school when something happens. */
export async function setDutyPhone(call: DaysCall<'set-duty-phone'>): Promise<SchoolDaysView> {
  const found = await look('set-duty-phone', call);
  if (isKnown(found, call)) return viewOf(found, call.now);
  const settings = await saveSettings(found.settings, { dutyPhone: call.input.phone }, call);
  if (!settings) throw new Refusal('BUSY');
  return viewOf({ ...found, settings }, call.now);
}
