import { freshSettings, type SchoolSettings } from '../../cloudfunctions/_kit/school-settings';
import type { Institution } from '../../config/seed/province';
import { schoolYearStart } from '../../domain/core/school-clock';

/** Invented, and such that nobody is called. */
const DUTY_PHONE = '0431-00000110';

/**
 * The settings of a school. One that nobody looks after has its kind only, so that the usual holidays of its kind count,
 * marked as to be confirmed; the unions of the demo have said when theirs are, in the school year of `now` and the one before.
 */
export function settingsDocument({ id, kind }: Institution, isLookedAfter: boolean, now: Date): SchoolSettings {
  const fresh = { ...freshSettings(id, kind), version: 1 };
  if (!isLookedAfter) return fresh;
  const began = Number(schoolYearStart(now).slice(0, 4));
  const breaks = [began, began + 1].flatMap((year) => [
    { name: '寒假', from: `${year}-01-11`, to: `${year}-02-25` },
    { name: '暑假', from: `${year}-07-18`, to: `${year}-08-27` },
  ]);
  return { ...fresh, breaks, dutyPhone: DUTY_PHONE };
}
