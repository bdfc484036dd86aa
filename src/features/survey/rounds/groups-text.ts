import { type ClassSize, groupSizes } from '@domain/survey/groups';
import type { Grouping } from '@types_/survey/round';
import { inRow } from '../joined';
import { t } from './words';

/** Which groups results will have, and which go together because they are too few; nothing where all are one. */
export function groupsText(grouping: Grouping, classes: readonly ClassSize[]): string[] {
  if (grouping === 'none' || classes.length === 0) return [];
  const groups = groupSizes(grouping, classes);
  const folded = groups.find(({ name }) => name === '');
  const names = inRow(folded?.of ?? []);
  const named = grouping === 'grade' ? t('who.year', { grade: names }) : names;
  return [
    t('groups.preview', { n: groups.length }),
    ...(folded ? [t('groups.folded', { names: named, n: folded.students })] : []),
  ];
}
