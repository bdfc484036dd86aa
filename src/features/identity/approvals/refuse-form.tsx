import { View } from '@tarojs/components';
import { WORDS } from '@types_/identity/access';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { useWordsField } from '@/ui/use-words-field';
import type { Decide } from './use-decision';
import { t } from './words';

/** The way to say no: never without a reason, which the other side reads. */
export function RefuseForm({ decide, busy, children }: { decide: Decide; busy: boolean; children: ReactNode }) {
  const reason = useWordsField({
    id: 'refuse-words',
    label: t('refuse.words'),
    placeholder: t('refuse.placeholder'),
    ...WORDS,
    short: t('refuse.short'),
  });
  function submit() {
    const words = reason.read();
    if (words !== null) decide({ approve: false, how: null, words });
  }
  return (
    <View>
      {reason.field}
      <View className='sheet-foot'>
        <Button id='refuse-send' text={t('refuse.send')} busy={busy} onTap={submit} />
        {children}
      </View>
    </View>
  );
}
