import { parseDay } from '@domain/core/parse-day';
import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TextArea } from '@/ui/text-area';
import type { Draft, PromiseDraft } from './use-minutes-draft';
import { t } from './words';

export interface Step {
  draft: Draft;
  view: MinutesDraft;
  change: (more: Partial<Draft>) => void;
  /** Whether somebody has tried to go on: what is missing is said from then on. */
  tried: boolean;
}

/** What was said; and where it corrects what is public, why. */
export const TextStep = ({ draft, view, change, tried }: Step) => (
  <>
    <TextArea
      id='minutes-text'
      label={t('write.text')}
      value={draft.text}
      onInput={(text) => change({ text })}
      placeholder={t('write.textExample')}
      hint={t('write.textHint')}
      maxLength={MOST.textMax}
      minLines={6}
      count
      {...(tried && draft.text.trim().length < MOST.textMin ? { error: t('write.textMissing') } : {})}
    />
    {view.corrects && (
      <View className='m16'>
        <Field
          id='minutes-reason'
          label={t('write.reason')}
          value={draft.reason}
          onInput={(reason) => change({ reason })}
          hint={t('write.reasonHint')}
          maxLength={MOST.reasonMax}
          {...(tried && draft.reason.trim() === '' ? { error: t('write.reasonMissing') } : {})}
        />
      </View>
    )}
  </>
);

/** A promise in a line: what, and beneath it who and by when. */
export const PromiseRow = ({ id, promise, onTap }: { id: string; promise: PromiseDraft; onTap?: () => void }) => {
  const day = parseDay(promise.day);
  return (
    <Row
      id={id}
      title={promise.text || t('write.empty')}
      second={dotted(promise.owner, day ? dayText(day) : '')}
      {...(onTap ? { trailing: 'chevron' as const, onTap } : {})}
    />
  );
};

/** What was promised, one line each; a tap opens one. */
export const PromisesStep = ({
  draft,
  view,
  onOpen,
  onAdd,
}: Step & { onOpen: (nth: number) => void; onAdd: () => void }) => (
  <Section title={t('write.promises')}>
    <View className='t13 i2'>{t('write.promisesHint')}</View>
    {draft.promises.length > 0 && (
      <View className='m12'>
        <Block>
          {draft.promises.map((promise, nth) => (
            <PromiseRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a promise is known by its number
              key={nth}
              id={`promise-${nth}`}
              promise={promise}
              {...(nth >= view.fixed ? { onTap: () => onOpen(nth) } : {})}
            />
          ))}
        </Block>
      </View>
    )}
    {draft.promises.length < MOST.promises && (
      <View className='m12'>
        <Button id='promise-add' kind='weak' text={t('write.add')} onTap={onAdd} />
      </View>
    )}
  </Section>
);
