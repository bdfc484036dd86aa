import { View } from '@tarojs/components';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import { PromiseRow } from './minutes-steps';
import type { PromiseDraft } from './use-minutes-draft';
import { t } from './words';

interface Props {
  text: string;
  promises: readonly PromiseDraft[];
  outcomes: readonly { caseId: string; text: string | null }[];
  cases: MinutesDraft['cases'];
  reason: string;
}

/** Minutes before they are public, whole: what everybody will read, and what goes into cases. */
export const MinutesShown = ({ text, promises, outcomes, cases, reason }: Props) => (
  <>
    <Section title={t('minutes.said')}>
      <Block id='shown-text' padded>
        {reason !== '' && <View className='t15 b'>{fitLines(t('minutes.why', { reason }))}</View>}
        <View className='t17'>{fitLines(text)}</View>
      </Block>
    </Section>
    <Section title={promises.length > 0 ? t('minutes.promises', { n: promises.length }) : t('minutes.noPromises')}>
      {promises.length > 0 && (
        <Block>
          {promises.map((promise, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a promise is known by its number
            <PromiseRow key={nth} id={`shown-${nth}`} promise={promise} />
          ))}
        </Block>
      )}
    </Section>
    {outcomes.length > 0 && (
      <Section title={t('write.outcomes')}>
        <Block padded>
          {outcomes.map((one, at) => (
            <View key={one.caseId} {...(at === 0 ? {} : { className: 'm8' })}>
              <View className='t13 i2'>{cases.find(({ id }) => id === one.caseId)?.title ?? t('read.hiddenCase')}</View>
              <View className='t15'>{fitLines(one.text ?? t('write.unspoken'))}</View>
            </View>
          ))}
        </Block>
      </Section>
    )}
  </>
);
