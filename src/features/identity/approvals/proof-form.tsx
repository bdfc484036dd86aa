import { View } from '@tarojs/components';
import { WORDS } from '@types_/identity/access';
import { PROOFS, type Proof } from '@types_/identity/approval';
import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/button';
import { FieldNote } from '@/ui/field-note';
import { OptionList } from '@/ui/option-list';
import { useWordsField } from '@/ui/use-words-field';
import type { Decide } from './use-decision';
import { t } from './words';

/** By what the student was known in person; nothing is chosen beforehand. */
export function ProofForm({ decide, busy, children }: { decide: Decide; busy: boolean; children: ReactNode }) {
  const [how, setHow] = useState<Proof | null>(null);
  const [tried, setTried] = useState(false);
  const other = useWordsField({
    id: 'rebind-words',
    label: t('rebind.words'),
    placeholder: t('rebind.wordsPlaceholder'),
    ...WORDS,
    short: t('refuse.short'),
  });
  function approve() {
    setTried(true);
    const words = how === 'other' ? other.read() : '';
    if (how !== null && words !== null) decide({ approve: true, how, words });
  }
  return (
    <View>
      <View className='t15 i2 m4'>{t('rebind.text')}</View>
      <View className='m12'>
        <OptionList
          id='rebind-how'
          label={t('rebind.how')}
          options={PROOFS.map((value) => ({ value, text: t(`how.${value}`) }))}
          value={how}
          onChange={(value) => setHow(value as Proof)}
        />
      </View>
      <View>
        {how === 'other' && other.field}
        {tried && how === null && <FieldNote error={t('rebind.howMissing')} />}
      </View>
      <View className='sheet-foot'>
        <Button id='rebind-approve' text={t('rebind.approve')} busy={busy} onTap={approve} />
        {children}
      </View>
    </View>
  );
}
