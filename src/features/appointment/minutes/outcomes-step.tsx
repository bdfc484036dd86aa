import { View } from '@tarojs/components';
import { errorText } from '@/i18n/error-text';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { FieldNote } from '@/ui/field-note';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { Step } from './minutes-steps';
import { outcomesLeft } from './minutes-wish';
import { overText } from './outcomes-page';
import { t } from './words';

/** How many of the brought cases something is said of; each of them is written about on a page of their own, and the rest at once not spoken of. */
export function OutcomesStep({ draft, view, change, tried, onOpen }: Step & { onOpen: () => void }) {
  const { missing, blank, over } = outcomesLeft(draft, view);
  const rest = () => change({ outcomes: { ...draft.outcomes, ...Object.fromEntries(blank.map((id) => [id, null])) } });
  const error = over > 0 ? overText(over) : errorText({ code: 'OUTCOMES_MISSING', params: { missing } });
  return (
    <Section title={t('write.outcomes')}>
      <View className='t13 i2'>{t('write.outcomesHint')}</View>
      <View className='m12'>
        <Block>
          <Row
            id='outcomes-each'
            title={t('write.each')}
            second={t('write.eachCount', { n: view.cases.length, missing })}
            trailing='chevron'
            onTap={onOpen}
          />
        </Block>
        {tried && (missing > 0 || over > 0) && <FieldNote error={error} />}
      </View>
      {blank.length > 0 && (
        <View className='m12'>
          <Button id='outcomes-rest' kind='weak' text={t('write.rest', { n: blank.length })} onTap={rest} />
        </View>
      )}
    </Section>
  );
}
