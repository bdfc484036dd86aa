import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { changeDraft } from '../file/draft';
import { CASE_PAGES } from '../pages';
import { isOnlySaidAnew } from './afterwards-text';
import { t } from './words';

/** A new case where this one is at its end: it begins with this one's number, by which the desk finds it. Never over a draft that was begun. */
export function SayAnew({ view }: { view: CaseView }) {
  if (!isOnlySaidAnew(view)) return null;
  const { number, topic, place, danger, aboutUnion } = view;
  const begin = () => {
    changeDraft(({ text }) =>
      text.trim() === '' ? { topic, place, danger, aboutUnion, text: t('anewBegins', { number }) } : {},
    );
    void navigateTo(CASE_PAGES.file);
  };
  return (
    <View className='m12'>
      <Button id='say-anew' kind='outline' text={t('anew')} onTap={begin} />
    </View>
  );
}
