import type { CaseView } from '@types_/case/view';
import { t } from '../words';
import { calledAs } from './called';

/** To whom the desk writes, as a button says it; an account that was deleted reads no letter. */
export const addressed = (key: 'title' | 'send', { author }: CaseView): string =>
  author ? t(`answer.${key}`, { name: calledAs(author.name) }) : t(`answer.${key}Gone`);
