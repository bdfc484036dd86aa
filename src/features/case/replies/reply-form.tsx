import { View } from '@tarojs/components';
import { CATEGORIES } from '@types_/case/category';
import { BLANKS, REPLY_LIMITS as LIMITS } from '@types_/case/reply';
import type { RepliesView, SavedReply } from '@types_/case/reply-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { TextArea } from '@/ui/text-area';
import { allReplies, namedGaps } from './offered';
import { placeText } from './place-text';
import { keepReplies, keepTakenOut, keptReplies } from './use-replies';
import { t } from './words';

/** A reply being written; without an id it is new. */
type Draft = Omit<SavedReply, 'id'> & { id: string | null };

const EMPTY: Draft = { id: null, place: 'any', name: '', text: '' };

/** One saved reply: its name, its words with gaps that are put in by a tap, and where it is offered. */
export function ReplyForm({ id }: { id: string }) {
  const [given] = useState(() => allReplies(keptReplies()).find((one) => one.id === id) ?? null);
  const [draft, setDraft] = useState<Draft>(given ?? EMPTY);
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<RepliesView>((view) => {
    keepReplies(view);
    void navigateBack();
  });
  const isShort = draft.name.trim().length < LIMITS.nameMin || draft.text.trim().length < LIMITS.textMin;
  const gaps = namedGaps();
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  function save() {
    setTried(true);
    if (!isShort) void send(JSON.stringify(draft), (key) => call('case', 'save-reply', draft, key));
  }
  async function remove(reply: SavedReply) {
    keepTakenOut(reply);
    if (await send('remove', (key) => call('case', 'remove-reply', { id: reply.id }, key))) keepTakenOut(null);
  }
  return (
    <Page
      title={t(given ? 'form.edit' : 'form.new')}
      back
      dock={
        <Dock>
          <Button id='reply-save' text={t('form.save')} busy={busy} onTap={save} />
        </Dock>
      }
    >
      <Field
        id='reply-name'
        label={t('form.name')}
        value={draft.name}
        onInput={(name) => change({ name })}
        placeholder={t('form.namePlaceholder')}
        maxLength={LIMITS.nameMax}
      />
      <View className='m16'>
        <TextArea
          id='reply-text'
          label={t('form.text')}
          value={draft.text}
          onInput={(text) => change({ text })}
          placeholder={t('form.textPlaceholder', gaps)}
          maxLength={LIMITS.textMax}
          minLines={4}
          hint={t('form.blanks')}
          {...(tried && isShort ? { error: t('form.short') } : {})}
        />
      </View>
      <View className='wrap m8'>
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
      <View>
        <FailureNotice failure={failure} />
      </View>
      {given && (
        <View className='m16'>
          <Button id='reply-remove' kind='quiet' text={t('form.remove')} onTap={() => void remove(given)} />
        </View>
      )}
    </Page>
  );
}
