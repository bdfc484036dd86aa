import { type Department, USUAL_DEPARTMENTS } from '@domain/core/departments';
import type { FormerBreak, SchoolBreak, SchoolDays } from '@domain/core/school-breaks';
import type { SchoolTopic } from '@types_/case/topics-view';
import { type Recent, remembered } from './again';
import { _, Collection, replaced } from './database';

/**
 * What a school has decided for itself, one document a school. Whoever adds a setting adds a field here and its default in
 * `freshSettings`: an older document without it then has the default.
 */
export interface SchoolSettings extends SchoolDays {
  /** The school's id. */
  _id: string;
  /** 0 while nothing was ever stored. */
  version: number;
  breaks: SchoolBreak[];
  workdays: string[];
  /** Of a break: which office entered it and when, as long as it stands there unchanged; `league`: the youth league did. */
  entered: { from: string; to: string; at: Date; office: string; league?: true }[];
  /** Breaks that were taken back or changed of late (domain/identity/former-breaks.ts). */
  former: FormerBreak[];
  /** Since when the alarms of its cases go by earlier days than these (scheduler, reset-alarms); null: they do not. */
  alarmsDue: Date | null;
  /** Who is there when something happens, to be called; empty while the school has none. */
  dutyPhone: string;
  /** Who is responsible for what, in the order in which the union lists them. */
  departments: Department[];
  /** Its topics in its order: own ones, and what of the shipped ones it has said something about (decision 33). */
  topics: SchoolTopic[];
  /** Departments that were named anew of late, until their people and cases bear the new name (scheduler, rename-departments). */
  renamed: { from: string; to: string; at: Date }[];
  /** The last calls that changed something here, so that a retry is known. */
  recent: Recent[];
}

/** As it is stored: settings that came later may be missing. */
type StoredSettings = Pick<SchoolSettings, '_id' | 'version'> & Partial<SchoolSettings>;

export const schoolSettings = new Collection<StoredSettings>('school-settings');

/** A school that has decided nothing. The usual holidays of its kind count, and nobody took them from anywhere else. */
export const freshSettings = (schoolId: string, kind: string | null = null): SchoolSettings => ({
  ...{
    _id: schoolId,
    version: 0,
    kind,
    breaks: [],
    workdays: [],
    entered: [],
    former: [],
    alarmsDue: null,
    dutyPhone: '',
  },
  ...{ departments: [...USUAL_DEPARTMENTS], topics: [], renamed: [], recent: [] },
});

/** The settings of a school as a look-up found them, whole. `kind`: of the institution, where the look-up has it. */
export const settingsFrom = (
  schoolId: string,
  found: readonly StoredSettings[],
  kind: string | null = null,
): SchoolSettings => {
  const stored = found.find(({ _id }) => _id === schoolId);
  const fresh = freshSettings(schoolId, kind);
  return { ...fresh, ...stored, kind: stored?.kind ?? fresh.kind };
};

/** Writes what was decided, if nobody changed anything meanwhile: null when somebody did. One request. */
export async function saveSettings(
  settings: SchoolSettings,
  changes: Partial<Omit<SchoolSettings, '_id' | 'version' | 'recent'>>,
  call: Recent,
): Promise<SchoolSettings | null> {
  const { _id, version, kind } = settings;
  const recent = remembered(settings, call);
  const saved = { ...settings, ...changes, recent, version: version + 1 };
  // Version 0 is not stored: the first change makes the document.
  if (version === 0) return (await schoolSettings.add(saved)) ? saved : null;
  const data = { ...replaced({ kind, ...changes, recent }), version: _.inc(1) };
  return (await schoolSettings.updateWhere({ _id, version }, data)) ? saved : null;
}
