import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { dayText } from '@/i18n/dates';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import type { useStep } from '../use-step';
import { t } from './words';

const REASONS = ['parts', 'meeting', 'several', 'site'] as const;
const DAYS = Array.from({ length: CASE_LIMITS.extensionDays }, (_, index) => index + 1);

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onClose: () => void;
}

/** More time, once and before expiry, with a reason that the student reads (product.md section 2): three taps where a saved reason fits. */
export function ExtendSheet({ view, step, onClose }: Props) {
  const letter = useLetterDraft(view.id, 'extend');
  const [days, setDays] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const isShort = letter.text.trim().length < CASE_LIMITS.reasonMin;
  async function submit() {
    setTried(true);
    if (days === null || isShort || (await step.take('extend', { days, reason: letter.text }))) return;
    letter.sent();
    void toast(t('extend.done', { n: days }));
    onClose();
  }
  return (
    <Sheet open onClose={onClose} label={t('extend.title')}>
      <View>
        <News view={view} since={step.since} />
      </View>
      <View className='t20'>{t('extend.title')}</View>
      <View className='t15 i2 m4'>{fitLines(t('extend.text', { day: dayText(view.dates.result) }))}</View>
      <View className='wrap m12' {...a11y('radiogroup', t('extend.title'))}>
        {DAYS.map((n) => (
          <Choice
            key={n}
            id={`extend-${n}`}
            text={t('extend.days', { n })}
            chosen={n === days}
            onTap={() => setDays(n)}
          />
        ))}
      </View>
      {/* One question after the other. */}
      <View>
        {days !== null && (
          <>
            <View className='wrap m16' {...a11y('radiogroup', t('extend.reason'))}>
              {REASONS.map((reason) => (
                <Choice
                  key={reason}
                  id={`extend-${reason}`}
                  text={t(`reason.${reason}`)}
                  chosen={letter.text === t(`reason.${reason}`)}
                  onTap={() => letter.write(t(`reason.${reason}`))}
                />
              ))}
            </View>
            <View className='m12'>
              <TextArea
                id='extend-reason'
                label={t('extend.reason')}
                value={letter.text}
                onInput={letter.write}
                placeholder={t('extend.placeholder')}
                maxLength={CASE_LIMITS.reasonMax}
                minLines={2}
                {...(tried && isShort ? { error: t('extend.short') } : {})}
              />
            </View>
            <View className='sheet-foot'>
              <FailureNotice failure={step.failure} />
              <Button
                id='extend-send'
                text={t('extend.send', { n: days })}
                busy={step.busy}
                onTap={() => void submit()}
              />
            </View>
          </>
        )}
      </View>
    </Sheet>
  );
}
