import { View } from '@tarojs/components';
import { WORDS } from '@types_/identity/access';
import { PROOFS, type Proof, type WaitingView } from '@types_/identity/approval';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FieldNote } from '@/ui/field-note';
import { OptionList } from '@/ui/option-list';
import { Sheet } from '@/ui/sheet';
import { RefuseForm } from './refuse-form';
import { useDecision } from './use-decision';
import { t } from './words';

interface Props {
  request: Extract<WaitingView, { kind: 'rebind' }>;
  onDecided: () => void;
  onClose: () => void;
}

const OPTIONS = PROOFS.map((value) => ({ value, text: t(`how.${value}`) }));

/** A student has a new phone: yes only with how they were known, no only with a reason. Nothing is chosen beforehand. */
export function RebindSheet({ request, onDecided, onClose }: Props) {
  const { busy, failure, decide } = useDecision(request.id, onDecided);
  const [how, setHow] = useState<Proof | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const title = t('rebind.title', { name: request.name });
  const isShort = how === 'other' && words.trim().length < WORDS.min;
  function approve() {
    setTried(true);
    if (how !== null && !isShort) decide({ approve: true, how, words: how === 'other' ? words.trim() : '' });
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <View className='t15 i2 m4'>{t('rebind.text')}</View>
      <View className='t15 b m12'>{t('rebind.how')}</View>
      <OptionList
        id='rebind-how'
        label={t('rebind.how')}
        options={OPTIONS}
        value={how}
        onChange={(value) => setHow(value as Proof)}
      />
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
        <FailureNotice failure={failure} />
      </View>
      <View className='m12'>
        <Button id='rebind-approve' text={t('rebind.approve')} busy={busy} onTap={approve} />
      </View>
      <View className='m12'>
        <RefuseForm decide={decide} busy={busy} />
      </View>
    </Sheet>
  );
}
