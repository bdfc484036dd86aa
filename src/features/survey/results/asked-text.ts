import type { ResultsView } from '@types_/survey/results-view';
import { dotted } from '@/i18n/words';
import { inRow } from '../joined';
import { t } from './words';

type Asked = ResultsView['asked'];

/** More names than this are counted. */
const MOST_NAMED = 6;

const named = (names: readonly (string | number)[]): string =>
  names.length > MOST_NAMED
    ? t('asked.more', { names: inRow(names.slice(0, MOST_NAMED)), n: names.length })
    : inRow(names);

export const isEverybody = ({ colleges, grades, classes }: Asked): boolean => !colleges && !grades && !classes;

/** A class as it is told from its namesakes in other colleges and years. */
const classText = ({ college, grade, className }: NonNullable<Asked['classes']>[number]): string =>
  `${college} ${t('group.grade', { grade })} ${className}`;

/** Who was asked, in words: the whole school, or what was chosen of it. */
export function askedText(asked: Asked): string {
  const { colleges, grades, classes } = asked;
  if (isEverybody(asked)) return t('group.all');
  return dotted(
    colleges ? named(colleges) : '',
    grades ? t('group.grade', { grade: named(grades) }) : '',
    classes ? named(classes.map(classText)) : '',
  );
}

/** What all who were asked are called beside their groups. */
export const allText = (asked: Asked): string => t(isEverybody(asked) ? 'group.all' : 'group.asked');
