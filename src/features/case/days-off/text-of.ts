import type { DayOff } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { t } from './words';

function nameOf({ holiday, season, name = '' }: DayOff): string {
  if (holiday) return t(`holiday.${holiday}`);
  return season ? t(`season.${season}`) : name;
}

/** Days off with their name; of a break by whom it was entered, also where it is another one since, or that the school has not said. */
export function textOf(one: DayOff): string {
  const { from, to, season, entered, changed } = one;
  const name = nameOf(one);
  const days =
    from === to
      ? t('oneDay', { day: dayText(from), name })
      : t('range', { from: dayText(from), to: dayText(to), name });
  const by = entered && { office: entered.office, day: dayText(entered.at) };
  if (by) return t(changed ? 'enteredAndChanged' : 'entered', { days, ...by });
  if (changed) return t('changed', { days });
  return season ? t('usual', { days }) : days;
}
