import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import { TOLD_WAYS } from '@types_/case/telling';
import type { SlipView } from '@types_/case/telling-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { TextArea } from '@/ui/text-area';
import { Toggle } from '@/ui/toggle';
import { useDeskTopics } from './desk-topics';
import { useTellDraft } from './draft';
import { SlipPage } from './slip-page';
import { TopicChoice } from './topic-choice';
import { t } from './words';

/**
 * What a student tells at the counter, on the phone or on paper, written down by an officer: how, about what, what, whose. `place`: the
 * officer's school; undefined until it is known.
 */
export function TellForm({ place }: { place: string | undefined }) {
  const [topics, askAgain] = useDeskTopics(place);
  const { draft, change, sent } = useTellDraft();
  const [tried, setTried] = useState(false);
  const [slip, setSlip] = useState<SlipView | null>(null);
  const { busy, failure, send } = useSend<SlipView>((data) => {
    sent();
    setTried(false);
    setSlip(data);
  });
  const isShort = draft.text.trim().length < CASE_LIMITS.textMin;
  const isUnnamed = draft.number.trim() !== '' && draft.name.trim() === '';
  async function submit() {
    setTried(true);
    const { topic, key, ...written } = draft;
    if (!topic || isShort || isUnnamed) return;
    const refused = await send(key, () => call('case', 'file-for', { ...written, topic }, key));
    if (refused?.code !== 'CASE_TOPIC_GONE') return;
    change({ topic: null });
    askAgain();
  }
  if (slip) return <SlipPage slip={slip} onAgain={() => setSlip(null)} />;
  return (
    <Page
      title={t('title')}
      back
      dock={
        <Dock>
          <Button id='tell-send' text={t('send')} busy={busy} onTap={() => void submit()} />
        </Dock>
      }
    >
      <Segmented
        id='told'
        label={t('how')}
        options={TOLD_WAYS.map((value) => ({ value, text: t(`how.${value}`) }))}
        value={draft.told}
        onChange={(told) => change({ told: TOLD_WAYS.find((one) => one === told) ?? 'counter' })}
      />
      <TextArea
        id='tell-text'
        label={t('text')}
        value={draft.text}
        onInput={(text) => change({ text })}
        hint={t('textHint')}
        maxLength={CASE_LIMITS.textMax}
        minLines={4}
        {...(tried && isShort ? { error: t('short', { limit: CASE_LIMITS.textMin }) } : {})}
      />
      <TopicChoice
        value={draft.topic}
        topics={topics}
        onPick={(topic) => change({ topic })}
        isMissing={tried && !draft.topic}
      />
      <Field
        id='tell-place'
        label={t('place')}
        value={draft.place}
        onInput={(place) => change({ place })}
        hint={t('placeHint')}
        maxLength={CASE_LIMITS.placeMax}
      />
      <Field
        id='tell-number'
        label={t('number')}
        value={draft.number}
        onInput={(number) => change({ number })}
        hint={t('numberHint')}
        maxLength={40}
      />
      <View>
        {draft.number.trim() !== '' && (
          <Field
            id='tell-name'
            label={t('name')}
            value={draft.name}
            onInput={(name) => change({ name })}
            hint={t('nameHint')}
            maxLength={50}
            {...(tried && isUnnamed ? { error: t('nameMissing') } : {})}
          />
        )}
      </View>
      <Toggle
        id='tell-danger'
        label={t('danger')}
        second={t(draft.danger ? 'dangerOn' : 'dangerOff')}
        on={draft.danger}
        onChange={(danger) => change({ danger })}
      />
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
