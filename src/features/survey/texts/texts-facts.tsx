import { View } from '@tarojs/components';
import type { TextReader } from '@types_/survey/results';
import type { TextsTold } from '@types_/survey/results-view';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { reasonsText, toldText } from './told-text';
import { t } from './words';

interface Props {
  told: TextsTold | null;
  reader: TextReader;
  /** The line on how many there are stands elsewhere already. */
  isCounted?: boolean;
}

/** Who reads what was written, how much of it is public, and for what the rest is withheld. */
export function TextsFacts({ told, reader, isCounted = false }: Props) {
  const reasons = reasonsText(told);
  return (
    <View id='texts-facts'>
      {!isCounted && <View className='t13 i3 m4'>{fitLines(toldText(told))}</View>}
      {reasons && <View className='t13 i3 m4'>{fitLines(reasons)}</View>}
      {reader === 'nobody' ? (
        <Notice tone='corn' icon='warn' text={t('reader.nobody')} />
      ) : (
        <View className='t13 i3 m4'>{fitLines(t(`reader.${reader}`))}</View>
      )}
    </View>
  );
}
