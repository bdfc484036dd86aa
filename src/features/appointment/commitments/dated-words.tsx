import { View } from '@tarojs/components';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import { speakerText } from '../minutes/texts';
import { t } from '../minutes/words';

type Word = CommitmentView['words'][number];

const whatText = ({ what, from, to }: Word): string =>
  what === 'move' ? t('word.move', { from: dayText(from ?? ''), to: dayText(to ?? '') }) : t(`word.${what}`);

/** Under the names that both had then: what was said keeps them. */
const officeText = ({ office, instead, appointed }: Word, owner: string): string =>
  appointed ? speakerText(office, office) : instead ? speakerText(owner, office) : office;

/** What was said of a promise since it was made, each with its day and whose word it is. */
export const DatedWords = ({ words, commitment: { owner } }: Pick<CommitmentView, 'words' | 'commitment'>) => (
  <Section title={t('one.words')}>
    {words.length === 0 ? (
      <View className='t15 i2'>{t('one.noWords')}</View>
    ) : (
      <Block id='promise-words' padded>
        {words.map((word, at) => (
          <View key={`${word.at} ${word.text}`} {...(at === 0 ? {} : { className: 'm12' })}>
            <View className='t13 i3'>
              {word.office
                ? t('word.by', { day: dayText(word.at), office: officeText(word, owner) })
                : dayText(word.at)}
            </View>
            <View className='t15 b'>{whatText(word)}</View>
            {word.text !== '' && <View className='t15'>{fitLines(word.text)}</View>}
          </View>
        ))}
      </Block>
    )}
  </Section>
);
