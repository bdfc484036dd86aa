import type { CaseView } from '@types_/case/view';
import { labelText } from '@/i18n/label-text';
import { t } from '../words';

/** What is to be said of a case's photos that are not simply there: to their author, or to the desk. */
export function photoNotes({ photos, as }: CaseView): string[] {
  const side = as === 'author' ? 'author' : 'desk';
  const count = (state: CaseView['photos'][number]['state']) => photos.filter((photo) => photo.state === state).length;
  const counted = (['checking', 'waiting'] as const).flatMap((state) =>
    count(state) > 0 ? [t(`photos.${state}.${side}`, { n: count(state) })] : [],
  );
  if (side === 'desk')
    return count('rejected') > 0 ? [...counted, t('photos.rejected.desk', { n: count('rejected') })] : counted;
  const rejected = photos.flatMap(({ state, label }, index) =>
    state === 'rejected' ? [t('photos.rejected.author', { n: index + 1, what: labelText(label) })] : [],
  );
  return [...counted, ...rejected];
}
