import { freshSettings, type SchoolSettings } from '../../cloudfunctions/_kit/school-settings';
import type { Institution } from '../../config/seed/province';
import { schoolYearStart } from '../../domain/core/school-clock';

/** Invented, and such that nobody is called. */
const DUTY_PHONE = '0431-00000110';

/** 吉林大学 and 延边大学, the schools of the tour. */
const CONFIRMED = ['10183', '10184'];

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
  return { ...fresh, breaks, dutyPhone: DUTY_PHONE };
}
