import { View } from '@tarojs/components';
import type { ChannelFigures, CommitmentRow, CommitmentsView } from '@types_/appointment/commitment-view';
import { call } from '@/cloud/call';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { ShareBar } from '@/ui/share-bar';
import { channelText, t } from '../minutes/words';
import { t as sessionsText } from '../sessions/words';
import { CommitmentLine } from './commitment-line';

/** How many of one channel's promises were kept, with both numbers and what is still open. */
function ChannelLine({ one, first }: { one: ChannelFigures; first: boolean }) {
  const kept = one.made > 0 ? t('list.kept', { made: one.made, kept: one.kept }) : t('list.nothing');
  return (
    <View {...(first ? {} : { className: 'm12' })}>
      <View className='t17 b'>{channelText(one.channel)}</View>
      <View className='t15'>{kept}</View>
      {one.made > 0 && (
        <>
          <ShareBar share={one.kept / one.made} label={kept} />
          <View className='t13 i2'>{t('list.rest', { open: one.open, overdue: one.overdue, broken: one.broken })}</View>
        </>
      )}
      {one.resumed > 0 && <View className='t13 i2'>{t('list.resumed', { n: one.resumed })}</View>}
      {one.moved > 0 && <View className='t13 i2'>{t('list.moved', { n: one.moved })}</View>}
      {one.disputed > 0 && <View className='t13 i2'>{t('list.disputed', { n: one.disputed })}</View>}
      {one.contested > 0 && <View className='t13 i2'>{t('list.contested', { n: one.contested })}</View>}
      {one.unwritten > 0 && (
        <View className='t13 i2'>{t('list.unwritten', { all: one.sessions, n: one.unwritten })}</View>
      )}
      {one.unnoted > 0 && <View className='t13 i2'>{t('list.unnoted', { n: one.unnoted })}</View>}
    </View>
  );
}

function partOf({ commitments, more }: CommitmentsView) {
  const last = more ? commitments.at(-1) : undefined;
  const after = last
    ? { id: last.id, day: last.state === 'open' ? last.day : null, heldAt: last.session.heldAt }
    : null;
  return { rows: commitments, after };
}

function List({ schoolId, first }: { schoolId: string; first: CommitmentsView }) {
  const { channels, commitments } = first;
  const shown = useRowsShown();
  const rest = useRest({
    first,
    partOf,
    idOf: ({ id }) => id,
    ask: (after) => call('appointment', 'commitments', { schoolId, after }),
  });
  const { rows } = rest;
  // Of the first page alone: what comes behind it moves nothing above.
  const own = commitments.filter(({ mayReport }) => mayReport);
  const isMixed = own.length > 0 && own.length < commitments.length;
  const mine = isMixed ? own.slice(0, shown) : [];
  const all = rows.slice(0, shown - mine.length);
  const lines = (those: readonly CommitmentRow[], name: string) => (
    <Block>
      {those.map((one, at) => (
        <CommitmentLine key={one.id} id={`${name}-${at}`} one={one} withPlace />
      ))}
    </Block>
  );
  return (
    <>
      <Section title={t('list.figures')}>
        <Block id='promise-figures' padded>
          {channels.map((one, at) => (
            <ChannelLine key={one.channel} one={one} first={at === 0} />
          ))}
        </Block>
      </Section>
      {mine.length > 0 && <Section title={t('list.mine')}>{lines(mine, 'mine')}</Section>}
      {all.length > 0 && (
        <Section title={t('list.all')}>
          {lines(all, 'promise')}
          <RestButton of={rest} isEnd={all.length === rows.length} text={sessionsText('list.further')} />
        </Section>
      )}
    </>
  );
}

/** What was promised to students of a school, and what became of it: for anybody. */
export function CommitmentList({ schoolId }: { schoolId: string }) {
  const loaded = useLoad(() => call('appointment', 'commitments', { schoolId }), schoolId);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={loaded} rows={5}>
        {(data) => (
          <>
            <FailureNotice failure={loaded.failure} />
            {data.channels.length === 0 ? (
              <EmptyState title={t('list.none')} text={t('list.noneText')} />
            ) : (
              <List schoolId={schoolId} first={data} />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
