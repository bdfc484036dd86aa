import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import type { ReactNode } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import type { Loaded } from '@/remote/use-load';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { LastPromises } from '../commitments/last-promises';
import { CalendarButton, CalendarOff } from './calendar-button';
import { howText } from './facts-text';
import { LinkRow } from './link-row';
import { phaseOf } from './phase';
import { SessionFigures } from './session-figures';
import { SessionHead } from './session-head';
import { SessionNews } from './session-news';
import { SessionWays } from './session-ways';
import { StateChip } from './state-chip';
import { t } from './words';

interface Props {
  session: Loaded<SessionView>;
  /** How the reader stands with it: what they came to see, so it comes first. */
  standing?: ReactNode;
  /** What they apply with: after what they have to know for it. */
  form?: ReactNode;
  dock?: ReactNode;
}

const AHEAD = ['soon', 'open', 'waiting', 'over', 'drawn', 'confirmed'];

/** Whether a calendar has its hour still before it. */
const isAhead = (session: SessionView): boolean =>
  session.cancelled ? new Date(session.endsAt) > new Date() : AHEAD.includes(phaseOf(session, new Date()));

/** One session, as a student sees it: what, with whom, when, how many, what may be said, and how seats are given. */
export function SessionPage({ session: loaded, standing, form, dock }: Props) {
  const { data, failure } = loaded;
  return (
    <Page title={data ? t(`channel.${data.channel}`) : t('title')} back dock={data && dock}>
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
            {/* Each in a box of its own: when one gives way to the other, nothing else is sent anew. */}
            <View>{standing && <View className='m12'>{standing}</View>}</View>
            <SessionNews session={session} told={Boolean(standing)} />
            {!session.cancelled && <SessionFigures session={session} />}
            <LinkRow session={session} />
            {!session.cancelled && <LastPromises session={session.id} />}
            {session.scope !== '' && (
              <Section title={t('scope.title')}>
                <View className='t17'>{fitLines(session.scope)}</View>
              </Section>
            )}
            <View>{form && <View className='m20'>{form}</View>}</View>
            {!session.cancelled && (
              <Section title={t('how.title')}>
                <TimelineNote icon='seal' text={howText(session)} />
              </Section>
            )}
            <SessionWays session={session} />
            {isAhead(session) && (
              <View className='m20'>
                {session.cancelled ? <CalendarOff session={session} /> : <CalendarButton session={session} />}
              </View>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
