import { View } from '@tarojs/components';
import { CATEGORIES } from '@types_/case/category';
import { BLANKS, REPLY_LIMITS as LIMITS } from '@types_/case/reply';
import type { SavedReply } from '@types_/case/reply-view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { namedGaps } from './offered';
import { placeText } from './place-text';
import { t } from './words';

/** A reply being written; without an id it is new. */
export type Draft = Omit<SavedReply, 'id'> & { id: string | null };

const isSaved = (draft: Draft): draft is SavedReply => draft.id !== null;

interface Props {
  given: Draft;
  busy: boolean;
  failure: Failure | null;
  onSave: (reply: Draft) => void;
  onRemove: (reply: SavedReply) => void;
  onClose: () => void;
}

/** One saved reply: its name, its words with gaps that are put in by a tap, and where it is offered. */
export function ReplySheet({ given, busy, failure, onSave, onRemove, onClose }: Props) {
  const [draft, setDraft] = useState(given);
  const [tried, setTried] = useState(false);
  const isShort = draft.name.trim().length < LIMITS.nameMin || draft.text.trim().length < LIMITS.textMin;
  const gaps = namedGaps();
  const title = t(given.id === null ? 'form.new' : 'form.edit');
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  function submit() {
    setTried(true);
    if (!isShort) onSave(draft);
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <View className='m12'>
        <Field
          id='reply-name'
          label={t('form.name')}
          value={draft.name}
          onInput={(name) => change({ name })}
          placeholder={t('form.namePlaceholder')}
          maxLength={LIMITS.nameMax}
        />
      </View>
      <TextArea
        id='reply-text'
        label={t('form.text')}
        value={draft.text}
        onInput={(text) => change({ text })}
        placeholder={t('form.textPlaceholder', gaps)}
        maxLength={LIMITS.textMax}
        minLines={2}
        hint={t('form.blanks')}
        {...(tried && isShort ? { error: t('form.short') } : {})}
      />
      <View className='wrap'>
        {BLANKS.map((blank) => (
          <Chip
            key={blank}
            id={`reply-gap-${blank}`}
            icon='plus'
            text={t(`blank.${blank}`)}
            onTap={() => change({ text: draft.text + gaps[blank] })}
          />
        ))}
      </View>
      <Section title={t('form.where')}>
        <View className='wrap'>
          {(['any', ...CATEGORIES] as const).map((place) => (
            <Choice
              key={place}
              id={`reply-place-${place}`}
              text={placeText(place)}
              chosen={draft.place === place}
              onTap={() => change({ place })}
            />
          ))}
        </View>
      </Section>
      <FailureNotice failure={failure} />
      <View className='m16'>
        <Button id='reply-save' text={t('form.save')} busy={busy} onTap={submit} />
      </View>
      {isSaved(given) && (
        <View className='m12'>
          <Button id='reply-remove' kind='quiet' text={t('form.remove')} onTap={() => onRemove(given)} />
        </View>
      )}
    </Sheet>
  );
}
