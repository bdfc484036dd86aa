import { dayOf, plusDays } from '@domain/core/school-clock';
import { BLANKS, type Blank } from '@types_/case/reply';
import type { CaseView } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { topicText } from '../topic-text';
import { t } from './words';

/** Something a gap can be filled with; the first of several is put in at once. */
export interface GapValue {
  value: string;
  text: string;
}

const plain = (value: string): GapValue => ({ value, text: value });

/** Days ahead that are offered beside the deadline. */
const AHEAD = [1, 3, 7];

function days({ dates }: CaseView, now: Date): GapValue[] {
  const today = dayOf(now);
  const limit = dates.result;
  const sooner = AHEAD.map((count) => plusDays(today, count)).filter((day) => limit < today || day < limit);
  const byLimit = limit < today ? [] : [{ value: dayText(limit), text: t('day.limit', { day: dayText(limit) }) }];
  return [...byLimit, ...sooner.map((day) => plain(dayText(day)))];
}

/** Who has it comes first, then who usually has such things. */
function departments({ status, office, category }: CaseView): GapValue[] {
  const usual = t(`office.${category}`).split('|');
  return [...new Set([...(status === 'assigned' ? [office] : []), ...usual])].map(plain);
}

const VALUES: Record<Blank, (view: CaseView, now: Date) => GapValue[]> = {
  department: departments,
  day: days,
  place: ({ place }) => (place ? [plain(place)] : []),
  topic: (view) => [plain(topicText(view))],
};

/** What a gap of this name can be filled with in a case; nothing for a gap that only its writer knows. */
export function valuesFor(name: string, view: CaseView, now: Date): GapValue[] {
  const blank = BLANKS.find((one) => one === name || t(`blank.${one}`) === name);
  return blank ? VALUES[blank](view, now) : [];
}
