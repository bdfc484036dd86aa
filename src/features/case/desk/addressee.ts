import type { CaseView } from '@types_/case/view';
import { t as routing } from '../routing/words';
import { t } from '../words';
import { calledAs } from './called';

const STUDENT = { title: 'student.write', send: 'student.send' } as const;

/** To whom one writes, as a button says it; a department is told no name, and nobody reads what an account that was deleted would. */
export const addressed = (key: 'title' | 'send', { author, authorGone, unclaimed }: CaseView): string => {
  if (author) return t(`answer.${key}`, { name: calledAs(author.name) });
  return authorGone || unclaimed ? t(`answer.${key}Gone`) : routing(STUDENT[key]);
};
