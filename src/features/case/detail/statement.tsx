import type { CaseView } from '@types_/case/view';
import { sentences } from '@/i18n/words';
import { Hero } from '@/ui/hero';
import { CaseRing } from '../case-ring';
import { todoFor } from '../desk/todo';
import { doubtText } from '../due';
import { lineFor } from '../line';
import { afterwardsText } from '../outcome/afterwards-text';
import { t } from '../words';

type OverKey = 'refused' | 'merged' | 'withdrawn';
const isOver = (status: string): status is OverKey => ['refused', 'merged', 'withdrawn'].includes(status);

/** Whose turn it is, in one line. */
function titleFor(view: CaseView): string {
  const { status, as } = view;
  const isAuthor = as === 'author';
  if (status === 'closed') return t(`case.over.${view.verdict ?? 'none'}${isAuthor ? '' : '.desk'}`);
  if (isOver(status)) return t(`case.over.${status}`);
  if (view.turn === 'school') return t(isAuthor ? 'case.wait' : 'case.wait.desk');
  if (!isAuthor) return t('case.waitStudent.desk');
  return t(status === 'answered' ? 'case.yourTurn.answered' : 'case.yourTurn.asked');
}

function lineBelow(view: CaseView): string {
  const line = lineOf(view);
  return view.deadline ? sentences(line, doubtText(view.deadline)) : line;
}

function lineOf(view: CaseView): string {
  if (view.as !== 'author') return todoFor(view);
  if (view.status === 'answered') return sentences(lineFor(view), t('case.cost'));
  return sentences(view.deadline ? lineFor(view) : '', afterwardsText(view));
}

/** The most important thing about a case: whose turn it is and until when, with its ring. */
export const Statement = ({ view }: { view: CaseView }) => (
  <Hero id='statement' ring={<CaseRing {...view} size='hero' />} title={titleFor(view)} text={lineBelow(view)} />
);
