import type { TextsTold } from '@types_/survey/results-view';
import { sentences } from '@/i18n/words';
import { clauses } from '../joined';
import { t } from './words';

type Told = TextsTold | null;

/** How the texts stand, in a line. */
export function toldText(told: Told): string {
  if (told === null) return t('few');
  const { released, withheld, waiting } = told;
  const all = released + withheld + waiting;
  return all === 0 ? t('none') : t('told', { all, released, withheld, waiting });
}

/** What texts were withheld for, as far as it may be said; nothing where none was. */
export function reasonsText(told: Told): string {
  if (told === null || told.withheld === 0) return '';
  if (told.reasons.length === 0) return t('reasons.few');
  const lines = told.reasons.map(({ why, count: n }) =>
    t('reasons.line', { why: why === null ? t('reasons.others') : t(`why.${why}`), n }),
  );
  return sentences(t('reasons'), clauses(lines));
}
