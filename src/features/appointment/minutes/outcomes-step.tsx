import { View } from '@tarojs/components';
import { Section } from '@/ui/section';
import type { Step } from './minutes-steps';
import { isMissing, outcomeIn } from './minutes-wish';
import { OutcomeFields } from './outcome-fields';
import { t } from './words';

/** What came of each case that was brought, for its student, or that it was not spoken of. */
export const OutcomesStep = ({ draft, view, change, tried }: Step) => (
  <Section title={t('write.outcomes')}>
    <View className='t13 i2'>{t('write.outcomesHint')}</View>
    {view.cases.map(({ id, title }, at) => (
      <View key={id} className='m16'>
        <OutcomeFields
          id={`outcome-${at}`}
          label={title}
          text={outcomeIn(draft.outcomes, id)}
          onChange={(text) => change({ outcomes: { ...draft.outcomes, [id]: text } })}
          wrong={tried && isMissing(outcomeIn(draft.outcomes, id))}
        />
      </View>
    ))}
  </Section>
);
