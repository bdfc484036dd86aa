import { View } from '@tarojs/components';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import { WereYouThere } from '../door/were-you-there';
import { t } from '../minutes/words';

/** Counts of those who were there, as far as they are shown; for the desk what they wrote who say that it is not kept. */
function Heard({ view: { voices, doubts } }: { view: CommitmentView }) {
  const lines = [
    voices.so === null ? '' : t('voices.so', { n: voices.so }),
    voices.notSo === null ? '' : t('voices.notSo', { n: voices.notSo }),
  ].filter(Boolean);
  return (
    <>
      {lines.map((line) => (
        <View key={line} className='t15'>
          {line}
        </View>
      ))}
      {lines.length === 0 && <View className='t13 i2'>{fitLines(t('voices.few'))}</View>}
      {doubts !== null && doubts.length > 0 && (
        <View className='m12'>
          <View className='t13 i2'>{t('doubts')}</View>
          {doubts.map((word, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and nothing else tells them apart
            <View key={at} className='t15 m8'>
              {fitLines(word)}
            </View>
          ))}
        </View>
      )}
    </>
  );
}

/** Whoever was there says once whether it is kept. */
function Ask({ id, onSaid }: { id: string; onSaid: () => void }) {
  const [isDoubting, setDoubting] = useState(false);
  const [word, setWord] = useState('');
  const { busy, failure, send } = useSend(() => {
    void toast(t('you.sent'));
    onSaid();
  });
  const say = (so: boolean) => {
    const input = { id, so, word: so ? '' : word.trim() };
    void send(JSON.stringify(input), (key) => call('appointment', 'say-of-commitment', input, key));
  };
  return (
    <Section title={t('you.ask')}>
      <View className='t13 i2'>{t('you.note')}</View>
      <FailureNotice failure={failure} />
      {isDoubting ? (
        <View className='m12'>
          <Field
            id='you-word'
            label={t('you.word')}
            value={word}
            onInput={setWord}
            hint={t('you.wordHint')}
            maxLength={MINUTES_LIMITS.voiceMax}
          />
          <Button id='you-send' text={t('you.send')} busy={busy} onTap={() => say(false)} />
        </View>
      ) : (
        <View className='pair m12'>
          <Button id='you-so' kind='outline' icon='ok' text={t('you.so')} busy={busy} onTap={() => say(true)} />
          <Button id='you-not-so' kind='outline' icon='no' text={t('you.notSo')} onTap={() => setDoubting(true)} />
        </View>
      )}
    </Section>
  );
}

/** What those say who were there, of a promise that is said to be kept. */
export function Voices({ view, onSaid }: { view: CommitmentView; onSaid: () => void }) {
  const { commitment, you, answerBy } = view;
  if (commitment.state !== 'kept') return null;
  return (
    <>
      {you?.asked && <WereYouThere session={commitment.session.id} onSaid={onSaid} />}
      {you?.maySay && <Ask id={commitment.id} onSaid={onSaid} />}
      <View className='m16'>
        <Block id='promise-voices' padded>
          <Heard view={view} />
          {answerBy && (
            <View id='answer-by' className='t15 m8'>
              {fitLines(
                t(commitment.endedBy ? 'answer.bySelf' : 'answer.by', {
                  day: dayText(answerBy),
                  office: commitment.owner,
                }),
              )}
            </View>
          )}
          {you !== null && you.said !== null && (
            <View className='t15 m8'>{t(you.said ? 'you.saidSo' : 'you.saidNotSo')}</View>
          )}
        </Block>
      </View>
    </>
  );
}
