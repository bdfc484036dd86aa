import type { RoundPlan } from '@types_/survey/round-view';
import { momentText } from '@/i18n/dates';
import { inRow } from '../joined';
import { t } from './words';

type Settled = Pick<RoundPlan['settled'], 'eligible' | 'grouping' | 'threshold' | 'publishesBallots'>;

/** Whom a round asks, in words. `schools`: how many, where it is not one alone. */
export function whoText({ colleges, grades, classes }: Settled['eligible'], schools: number): string[] {
  const facts = [
    ...(schools > 1 ? [t('fact.schools', { n: schools })] : []),
    ...(colleges ? [t('fact.colleges', { names: inRow(colleges) })] : []),
    ...(grades ? [t('fact.grades', { names: t('who.year', { grade: inRow(grades) }) })] : []),
    ...(classes ? [t('fact.classes', { n: classes.length })] : []),
  ];
  return facts.length > 0 ? facts : [t('fact.everybody')];
}

/** How its results will be shown, in words. Of a vote nothing can come out low. */
export const resultsText = ({ grouping, threshold, publishesBallots }: Settled, vote: boolean): string[] => [
  t(`grouping.${grouping}`),
  ...(vote ? [] : [t('fact.threshold', { n: Math.round(threshold * 100) })]),
  t(publishesBallots ? 'fact.published' : 'fact.unpublished'),
];

export const whenText = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }): string =>
  t('when.until', { from: momentText(opensAt), to: momentText(closesAt) });
