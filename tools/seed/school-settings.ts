import { freshSettings, type SchoolSettings } from '../../cloudfunctions/_kit/school-settings';
import type { Institution } from '../../config/seed/province';
import { schoolYearStart } from '../../domain/core/school-clock';
import type { OwnTopic, Topic } from '../../types/case/category';
import type { SchoolTopic } from '../../types/case/topics-view';

/** Invented, and such that nobody is called. */
const DUTY_PHONE = '0431-00000110';

/** 吉林大学 and 延边大学, the schools of the tour. */
const CONFIRMED = ['10183', '10184'];

/** What these two have made of topics: two of their own, one that nobody can choose. */
export const OWN_TOPICS: Readonly<Record<'parcels' | 'selection', { id: OwnTopic; name: string }>> = {
  parcels: { id: 'living-parcels1', name: '快递' },
  selection: { id: 'education-select01', name: '选课' },
};
export const HIDDEN_TOPIC: Topic = 'part-time-work';
const TOPICS: readonly SchoolTopic[] = [
  { ...OWN_TOPICS.selection, hidden: false },
  { id: 'canteen', name: null, hidden: false },
  { id: 'dormitory', name: null, hidden: false },
  { ...OWN_TOPICS.parcels, hidden: false },
  ...(['fee', 'privacy', 'fairness'] as const).map((id) => ({ id, name: null, hidden: false })),
  { id: HIDDEN_TOPIC, name: null, hidden: true },
];

/** Whether a school has made something of topics. */
export const hasOwnTopics = ({ code }: Pick<Institution, 'code'>): boolean => CONFIRMED.includes(code);

/**
 * The settings of a school. Two have said when their holidays are, in the school year of `now` and the one before; of the
 * others no more is known than their kind, so that its usual holidays count, marked as to be confirmed.
 */
export function settingsDocument({ id, code, kind }: Institution, now: Date): SchoolSettings {
  const fresh = { ...freshSettings(id, kind), version: 1 };
  if (!CONFIRMED.includes(code)) return fresh;
  const began = Number(schoolYearStart(now).slice(0, 4));
  const breaks = [began, began + 1].flatMap((year) => [
    { name: '寒假', from: `${year}-01-11`, to: `${year}-02-25` },
    { name: '暑假', from: `${year}-07-18`, to: `${year}-08-27` },
  ]);
  // The department that stands first has what lives on campus.
  const departments = fresh.departments.map((one, index) =>
    index === 0 ? { ...one, topics: [...one.topics, OWN_TOPICS.parcels.id] } : one,
  );
  return { ...fresh, breaks, dutyPhone: DUTY_PHONE, topics: [...TOPICS], departments };
}
