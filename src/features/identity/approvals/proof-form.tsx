import { View } from '@tarojs/components';
import { WORDS } from '@types_/identity/access';
import { PROOFS, type Proof } from '@types_/identity/approval';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FieldNote } from '@/ui/field-note';
import { OptionList } from '@/ui/option-list';
import type { Decide } from './use-decision';
import { t } from './words';

const OPTIONS = PROOFS.map((value) => ({ value, text: t(`how.${value}`) }));

/** By what the student was known in person; nothing is chosen beforehand. */
export function ProofForm({ decide, busy }: { decide: Decide; busy: boolean }) {
  const [how, setHow] = useState<Proof | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = how === 'other' && words.trim().length < WORDS.min;
  function approve() {
    setTried(true);
    if (how !== null && !isShort) decide({ approve: true, how, words: how === 'other' ? words.trim() : '' });
  }
  return (
    <View>
      <View className='t15 i2 m4'>{t('rebind.text')}</View>
      <View className='m12'>
        <OptionList
          id='rebind-how'
          label={t('rebind.how')}
          options={OPTIONS}
          value={how}
          onChange={(value) => setHow(value as Proof)}
        />
      </View>
      <View>
        {how === 'other' && (
          <Field
            id='rebind-words'
            label={t('rebind.words')}
            value={words}
            onInput={setWords}
            placeholder={t('rebind.wordsPlaceholder')}
            maxLength={WORDS.max}
            {...(tried && isShort ? { error: t('refuse.short') } : {})}
          />
        )}
        {tried && how === null && <FieldNote error={t('rebind.howMissing')} />}
      </View>
      <View className='m12'>
        <Button id='rebind-approve' text={t('rebind.approve')} busy={busy} onTap={approve} />
      </View>
    </View>
  );
}
