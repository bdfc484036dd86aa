import { View } from '@tarojs/components';
import { CATEGORIES } from '@types_/case/category';
import type { ReplyPlace } from '@types_/case/reply';
import type { RepliesView, SavedReply } from '@types_/case/reply-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { UndoBar } from '@/ui/undo-bar';
import { allReplies } from './offered';
import { placeText } from './place-text';
import { type Draft, ReplySheet } from './reply-sheet';
import { keepReplies } from './use-replies';
import { t } from './words';

const PLACES: ReplyPlace[] = ['any', ...CATEGORIES];

const EMPTY: Draft = { id: null, place: 'any', name: '', text: '' };

/** The replies of a desk, to be read, written and taken out. */
export function Replies() {
  const loaded = useLoad(() => call('case', 'replies', {}));
  const [draft, setDraft] = useState<Draft | null>(null);
  const [removed, setRemoved] = useState<SavedReply | null>(null);
  const { busy, failure, send, forget } = useSend<RepliesView>((view) => {
    keepReplies(view);
    loaded.replace(view);
    setDraft(null);
  });
  const save = (reply: Draft) =>
    send(JSON.stringify(['save', reply]), (key) => call('case', 'save-reply', reply, key)).then(() => setRemoved(null));
  async function remove(reply: SavedReply) {
    const { id } = reply;
    if (!(await send(`remove ${id}`, (key) => call('case', 'remove-reply', { id }, key)))) setRemoved(reply);
  }
  const open = (next: Draft) => {
    forget();
    setDraft(next);
  };
  return (
    <Page
      title={t('title')}
      back
      dock={
        <>
          <View>
            {removed && (
              <UndoBar
                text={t('removed', { name: removed.name })}
                undoText={t('undo')}
                onUndo={() => void save(removed)}
              />
            )}
          </View>
          <Dock>
            <Button id='reply-add' icon='plus' text={t('add')} onTap={() => open(EMPTY)} />
          </Dock>
        </>
      }
    >
      <View className='t15 i2'>{t('intro')}</View>
      <Shown of={loaded} rows={5}>
        {(view) => (
          <View>
            <FailureNotice failure={loaded.failure ?? (draft ? null : failure)} />
            <RepliesByPlace all={allReplies(view)} own={view.own} onOpen={open} />
          </View>
        )}
      </Shown>
      <View>
        {draft && (
          <ReplySheet
            given={draft}
            busy={busy}
            failure={failure}
            onSave={(reply) => void save(reply)}
            onRemove={(reply) => void remove(reply)}
            onClose={() => setDraft(null)}
          />
        )}
      </View>
    </Page>
  );
}

interface ListProps {
  all: readonly SavedReply[];
  own: readonly SavedReply[];
  onOpen: (reply: SavedReply) => void;
}

function RepliesByPlace({ all, own, onOpen }: ListProps) {
  if (all.length === 0) return <EmptyState title={t('title')} text={t('none')} />;
  return (
    <>
      {PLACES.map((place) => {
        const here = all.filter((reply) => reply.place === place);
        if (here.length === 0) return null;
        return (
          <Section key={place} title={placeText(place)} aside={String(here.length)}>
            <Block>
              {here.map((reply) => (
                <Row
                  key={reply.id}
                  id={`reply-${reply.id}`}
                  title={reply.name}
                  second={reply.text}
                  {...(own.includes(reply) ? {} : { third: t('shipped') })}
                  trailing='chevron'
                  onTap={() => onOpen(reply)}
                />
              ))}
            </Block>
          </Section>
        );
      })}
    </>
  );
}
