import type { FindingRow } from '@types_/survey/finding-view';
import type { Words } from '@types_/survey/questionnaire-schema';
import { dayText } from '@/i18n/dates';
import { currentLanguage } from '@/i18n/language';
import { wordsIn } from '../item/words-in';
import { t } from './words';

const said = (words: Words): string => wordsIn(words, currentLanguage());

/** What the figure is about: the row of a matrix, else the item. */
export const subjectText = ({ item, row }: Pick<FindingRow, 'item' | 'row'>): string => said(row ?? item);

export const roundText = ({ round }: Pick<FindingRow, 'round'>): string => said(round);

/** Below which share something has to be done; nothing where that is not known. */
export const thresholdText = ({ threshold }: Pick<FindingRow, 'threshold'>): string =>
  threshold === null ? '' : t('threshold', { n: Math.round(threshold * 100) });

type Figures = Pick<FindingRow, 'item' | 'row' | 'dimension' | 'positive' | 'n'>;

/** 排队时间，44.1% 满意 (with the answers behind it). */
export const shareText = (finding: Figures): string =>
  t(`share.${finding.dimension ?? 'none'}`, {
    subject: subjectText(finding),
    percent: ((100 * finding.positive) / finding.n).toFixed(1),
    positive: finding.positive,
    n: finding.n,
  });

/** Who has to have done it by when, or when it was done. */
export function whenText(finding: FindingRow): string {
  const { state, owner, due, doneAt, days, overdue } = finding;
  if (state === 'done' && doneAt) return t('done', { day: dayText(doneAt), owner });
  if (state === 'open' || due === null) return t('open');
  const late = overdue ? { n: Math.max(1, -(days?.left ?? 0)) } : null;
  return late ? t('late', { owner, day: dayText(due), ...late }) : t('planned', { owner, day: dayText(due) });
}

/** The ring of a finding: nobody has said anything yet, days left, late, done. */
export function ringOf(finding: FindingRow) {
  const { state, days, overdue } = finding;
  const left = days?.left ?? 0;
  const running = overdue ? 'overdue' : left === 0 ? 'today' : 'running';
  return {
    state: state === 'done' ? 'solved' : state === 'open' ? 'paused' : running,
    ...{ total: days?.total ?? 1, left, label: whenText(finding) },
  } as const;
}
