import { View } from '@tarojs/components';
import { chooseTextSize, TEXT_SIZES, type TextSizeChoice, useTextSize } from '@/platform/text-size';
import { Letter } from '@/ui/letter';
import { OptionList } from '@/ui/option-list';
import { Section } from '@/ui/section';
import { t } from './words';

/** The phone's size of words or one of ours, in force at once; below it stands how a letter then looks. */
export function TextSizePicker() {
  return (
    <>
      <OptionList
        id='text-size'
        label={t('text.title')}
        options={(['phone', ...TEXT_SIZES] as const).map((value) => ({ value, text: t(`text.${value}`) }))}
        value={useTextSize()}
        onChange={(value) => chooseTextSize(value as TextSizeChoice)}
      />
      <Section title={t('text.sample')}>
        <View id='text-sample'>
          <Letter from={t('text.sample.from')} meta={t('text.sample.meta')}>
            {t('text.sample.letter')}
          </Letter>
        </View>
      </Section>
    </>
  );
}
