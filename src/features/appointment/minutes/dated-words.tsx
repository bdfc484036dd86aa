import { View } from '@tarojs/components';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import { t } from './words';

type Word = CommitmentView['words'][number];

const whatText = ({ what, from, to }: Word): string =>
  what === 'move' ? t('word.move', { from: dayText(from ?? ''), to: dayText(to ?? '') }) : t(`word.${what}`);

/** What was said of a promise since it was made, each with its day and whose word it is. */
export const DatedWords = ({ words }: Pick<CommitmentView, 'words'>) => (
  <Section title={t('one.words')}>
    {words.length === 0 ? (
      <View className='t15 i2'>{t('one.noWords')}</View>
    ) : (
      <Block id='promise-words' padded>
        {words.map((word, at) => (
          <View key={`${word.at} ${word.text}`} {...(at === 0 ? {} : { className: 'm12' })}>
            <View className='t13 i3'>
              {word.office ? t('word.by', { day: dayText(word.at), office: word.office }) : dayText(word.at)}
            </View>
            <View className='t15 b'>{whatText(word)}</View>
            {word.text !== '' && <View className='t15'>{fitLines(word.text)}</View>}
          </View>
        ))}
      </Block>
    )}
  </Section>
);
