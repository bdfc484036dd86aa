import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import { REFUSAL_GROUNDS, type RefusalGround } from '@types_/case/status';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { OptionList } from '@/ui/option-list';
import { TextArea } from '@/ui/text-area';
import type { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import type { useStep } from '../use-step';
import { t } from '../words';
import { addressed } from './addressee';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  letter: ReturnType<typeof useLetterDraft>;
}

const isGround = (value: string): value is RefusalGround => (REFUSAL_GROUNDS as readonly string[]).includes(value);

/** Why it cannot be done: within remit but impossible, and then the student judges; or out of remit, with the right channel. */
export function CannotForm({ view, step, letter }: Props) {
  const [why, setWhy] = useState('within');
  const [channel, setChannel] = useState('');
  const [tried, setTried] = useState(false);
  const text = isGround(why) ? channel : letter.text;
  const isShort = text.trim().length < (isGround(why) ? CASE_LIMITS.channelMin : CASE_LIMITS.letterMin);
  const grounds = view.allowed.includes('refuse') ? REFUSAL_GROUNDS : [];

  function choose(value: string) {
    setWhy(value);
    if (isGround(value)) setChannel(t(`answer.channel.${value}`));
  }
  async function submit() {
    setTried(true);
    if (isShort) return;
    const failed = isGround(why)
      ? await step.take('refuse', { ground: why, channel })
      : await step.take('answer', { text, outcome: 'cannot' });
    if (!failed) letter.sent();
  }
  return (
    <>
      <View>
        <News view={view} since={step.since} />
      </View>
      <OptionList
        id='cannot-why'
        label={t('answer.why')}
        options={[
          { value: 'within', text: t('answer.ground.within'), second: t('answer.ground.withinText') },
          ...grounds.map((ground) => ({ value: ground, text: t(`answer.ground.${ground}`) })),
        ]}
        value={why}
        onChange={choose}
      />
      <TextArea
        key={why}
        id='cannot-text'
        label={t(isGround(why) ? 'answer.channel' : 'answer.letter')}
        value={text}
        onInput={isGround(why) ? setChannel : letter.write}
        placeholder={t('answer.cannotPlaceholder')}
        maxLength={isGround(why) ? CASE_LIMITS.reasonMax : CASE_LIMITS.letterMax}
        minLines={2}
        {...(tried && isShort ? { error: t(isGround(why) ? 'answer.channelShort' : 'answer.short') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={step.failure} />
        <Button
          id='cannot-send'
          text={isGround(why) ? t('answer.refuse') : addressed('send', view)}
          busy={step.busy}
          onTap={() => void submit()}
        />
      </View>
    </>
  );
}
