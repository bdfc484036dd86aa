import { View } from '@tarojs/components';
import { WORDS } from '@types_/identity/access';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import type { Decide } from './use-decision';
import { t } from './words';

/** The way to say no: never without a reason, which the other side reads. */
export function RefuseForm({ decide, busy }: { decide: Decide; busy: boolean }) {
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = words.trim().length < WORDS.min;
  function submit() {
    setTried(true);
    if (!isShort) decide({ approve: false, how: null, words: words.trim() });
  }
  return (
    <View>
      <Field
        id='refuse-words'
        label={t('refuse.words')}
        value={words}
        onInput={setWords}
        placeholder={t('refuse.placeholder')}
        maxLength={WORDS.max}
        {...(tried && isShort ? { error: t('refuse.short') } : {})}
      />
      <Button id='refuse-send' text={t('refuse.send')} busy={busy} onTap={submit} />
    </View>
  );
}
