import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { FieldNote } from '@/ui/field-note';
import { type Option, OptionList } from '@/ui/option-list';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import { isReason, ReasonField } from './reason-field';
import { t } from './words';

interface Props {
  view: CaseView;
  kind: 'assign' | 'pass' | 'recuse-other' | 'merge';
  options: Option[];
  /** Only these are shown until others are asked for; the first is chosen. */
  first?: number;
  note?: string;
  /** What is said where there is nobody and nothing to choose. */
  none?: string;
  /** The question for a reason, where one is wanted. */
  reason?: { label: string; hint?: string };
  sendText: (chosen: string) => string;
  busy: boolean;
  failure: Failure | null;
  since: number | null;
  onSend: (value: string, reason: string, text: string) => Promise<Failure | null>;
}

/** Where a case goes: one of a few, what is likely already chosen. */
export function PickForm(props: Props) {
  const { view, kind, options, first = 0, note, none, reason, sendText, busy, failure, since, onSend } = props;
  const [all, setAll] = useState(first === 0);
  const [chosen, setChosen] = useState(first > 0 || options.length === 1 ? (options[0]?.value ?? null) : null);
  const [tried, setTried] = useState(false);
  const letter = useLetterDraft(view.id, `route-${kind}`);
  const option = options.find(({ value }) => value === chosen);
  async function submit() {
    setTried(true);
    if (!option || (reason && !isReason(letter.text))) return;
    if (!(await onSend(option.value, letter.text, option.text))) letter.sent();
  }
  if (options.length === 0) return <View className='t15 i2'>{none}</View>;
  return (
    <>
      <View>
        <News view={view} since={since} />
      </View>
      <View className='t20'>{t(`${kind}.title`)}</View>
      {note && <View className='t15 i2 m4'>{note}</View>}
      <View className='m12'>
        <OptionList
          id='route-to'
          label={t(`${kind}.title`)}
          options={all ? options : options.slice(0, first)}
          value={chosen}
          onChange={setChosen}
        />
        {!all && <Button id='route-others' kind='quiet' small text={t('assign.others')} onTap={() => setAll(true)} />}
      </View>
      {reason && <ReasonField {...reason} letter={letter} tried={tried} />}
      <View className='sheet-foot'>
        <View>
          {tried && !option && <FieldNote error={t(`${kind}.pick`)} />}
          <FailureNotice failure={failure} />
        </View>
        <Button
          id='route-send'
          text={option ? sendText(option.text) : t(kind)}
          busy={busy}
          onTap={() => void submit()}
        />
      </View>
    </>
  );
}
