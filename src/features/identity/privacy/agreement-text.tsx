import { RETENTION } from '@domain/identity/retention';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { t } from './agreement-words';

const PARTS = ['kept', 'sealed', 'seen', 'looked', 'survey', 'check', 'time', 'rights', 'office'] as const;

/** Days of the table that the scheduler applies, so that the text says what happens. */
const DAYS = {
  person: String(RETENTION.person.days),
  notices: String(RETENTION.notices.days),
  tries: String(RETENTION.tries.days),
};

/** The agreement itself. */
export const AgreementText = () => (
  <View id='agreement-text'>
    {PARTS.map((part) => (
      <View key={part} className='m20'>
        <View className='t17 b' {...a11y('heading')}>
          {t(`${part}.title`)}
        </View>
        <View className='t17 i2 m4'>{t(`${part}.text`, DAYS)}</View>
      </View>
    ))}
  </View>
);
