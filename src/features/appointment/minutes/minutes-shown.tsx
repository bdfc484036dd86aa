import { View } from '@tarojs/components';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
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

/** Beside long words and twelve promises no more go to the screen at once. */
const OUTCOMES_AT_A_TIME = 6;

/** What goes into cases: first what is said of one in words; more as the reader comes to the end, or asks: a page that does not scroll has none. */
function OutcomesShown({ outcomes, cases }: Pick<Props, 'outcomes' | 'cases'>) {
  const [asked, setAsked] = useState(0);
  const shown = useRowsShown(OUTCOMES_AT_A_TIME) + asked;
  const titles = new Map(cases.map(({ id, title }) => [id, title]));
  const inWords = outcomes.filter(({ text }) => text !== null);
  const rows = [...inWords, ...outcomes.filter(({ text }) => text === null)].slice(0, shown);
  return (
    <Section title={t('write.outcomes')} aside={t('write.outcomesCount', { n: outcomes.length, said: inWords.length })}>
      <Block padded>
        {rows.map((one, at) => (
          <View key={one.caseId} {...(at === 0 ? {} : { className: 'm8' })}>
            <View className='t13 i2'>{titles.get(one.caseId) ?? t('read.hiddenCase')}</View>
            <View className='t15'>{fitLines(one.text ?? t('write.unspoken'))}</View>
          </View>
        ))}
      </Block>
      {outcomes.length > shown && (
        <View className='m12'>
          <Button
            id='outcomes-more'
            kind='weak'
            text={t('write.outcomesMore', { n: outcomes.length - shown })}
            onTap={() => setAsked(asked + OUTCOMES_AT_A_TIME)}
          />
        </View>
      )}
    </Section>
  );
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
    {outcomes.length > 0 && <OutcomesShown outcomes={outcomes} cases={cases} />}
  </>
);
