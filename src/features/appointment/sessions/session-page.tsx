import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import type { ReactNode } from 'react';
import { call } from '@/cloud/call';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { CalendarButton } from './calendar-button';
import { howText } from './facts-text';
import { LinkRow } from './link-row';
import { phaseOf } from './phase';
import { SessionFigures } from './session-figures';
import { SessionHead } from './session-head';
import { SessionNews } from './session-news';
import { StateChip } from './state-chip';
import { t } from './words';

/** A part that belongs to another feature, with the session and the way to ask for it again. */
type Part = (session: SessionView, reload: () => void) => ReactNode;

interface Props {
  id: string;
  /** Whether the reader may want to come. */
  isStudent: boolean;
  /** What became of what was promised the last time. */
  before?: Part;
  /** What one wants to talk about, or one's own application. */
  apply?: Part;
  /** Ways onward: the draw, the minutes. */
  ways?: Part;
  dock?: Part;
}

/** One session, as a student sees it: what, with whom, when, how many, what may be said, and how seats are given. */
export function SessionPage({ id, isStudent, before, apply, ways, dock }: Props) {
  const loaded = useLoad(() => call('appointment', 'session', { id }), id);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data, failure, reload } = loaded;
  const isAhead =
    data !== null && ['soon', 'open', 'waiting', 'over', 'drawn', 'confirmed'].includes(phaseOf(data, new Date()));
  return (
    <Page title={data ? t(`channel.${data.channel}`) : t('title')} back dock={data && dock?.(data, reload)}>
      <Shown of={loaded} rows={4} hero>
        {(session) => (
          <>
            <View>
              <FailureNotice failure={failure} />
            </View>
            <SessionHead session={session} />
            <View className='wrap m8'>
              <StateChip session={session} />
            </View>
            <SessionNews session={session} />
            {isAhead && isStudent && !session.mayApply && <Notice tone='corn' icon='info' text={t('facts.notMeant')} />}
            {!session.cancelled && <SessionFigures session={session} />}
            <LinkRow session={session} />
            {before?.(session, reload)}
            {session.scope !== '' && (
              <Section title={t('scope.title')}>
                <View className='t17'>{fitLines(session.scope)}</View>
              </Section>
            )}
            {apply?.(session, reload)}
            {!session.cancelled && (
              <Section title={t('how.title')}>
                <TimelineNote icon='seal' text={howText(session)} />
              </Section>
            )}
            {ways?.(session, reload)}
            {isAhead && (
              <View className='m20'>
                <CalendarButton session={session} />
              </View>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
