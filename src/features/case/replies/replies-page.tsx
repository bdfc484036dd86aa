import { View } from '@tarojs/components';
import { CATEGORIES } from '@types_/case/category';
import type { ReplyPlace } from '@types_/case/reply';
import type { RepliesView, SavedReply } from '@types_/case/reply-view';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
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
import { CASE_PAGES } from '../pages';
import { allReplies } from './offered';
import { placeText } from './place-text';
import { keepReplies, keptReplies, takenOut } from './use-replies';
import { t } from './words';

const PLACES: ReplyPlace[] = ['any', ...CATEGORIES];

const open = (id: string) => void navigateTo(CASE_PAGES.reply(id));

/** The replies of a desk, to be read, written and taken out. */
export function Replies() {
  const loaded = useLoad(() => call('case', 'replies', {}));
  const [removed, setRemoved] = useState<SavedReply | null>(null);
  const { data, replace } = loaded;
  useEffect(() => {
    if (data) keepReplies(data);
  }, [data]);
  useReturn(() => {
    replace(keptReplies());
    setRemoved(takenOut());
  });
  const { failure, send } = useSend<RepliesView>((view) => {
    replace(view);
    setRemoved(null);
  });
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
                onUndo={() => void send(removed.id, (key) => call('case', 'save-reply', removed, key))}
              />
            )}
          </View>
          <Dock>
            <Button id='reply-add' icon='plus' text={t('add')} onTap={() => open('')} />
          </Dock>
        </>
      }
    >
      <View className='t15 i2'>{t('intro')}</View>
      <Shown of={loaded} rows={5}>
        {(view) => (
          <View>
            <FailureNotice failure={loaded.failure ?? failure} />
            <RepliesByPlace all={allReplies(view)} own={view.own} />
          </View>
        )}
      </Shown>
    </Page>
  );
}

function RepliesByPlace({ all, own }: { all: readonly SavedReply[]; own: readonly SavedReply[] }) {
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
                  onTap={() => open(reply.id)}
                />
              ))}
            </Block>
          </Section>
        );
      })}
    </>
  );
}
