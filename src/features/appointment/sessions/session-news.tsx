import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { cancelledText, changeText } from './facts-text';
import { phaseOf } from './phase';
import { t } from './words';

interface Props {
  session: SessionView;
  /** Its reader is told above how they stand with it, also where nobody noted who came. */
  told?: boolean;
}

/** What has happened to a session since it was published: that it is off, that nobody knows whether it took place, or its changes, the last one first. */
export function SessionNews({ session, told = false }: Props) {
  const { cancelled, startsAt, steps } = session;
  if (cancelled) return <Notice tone='maple' icon='no' text={cancelledText(cancelled, startsAt)} />;
  if (told || phaseOf(session, new Date()) !== 'unnoted') return <Changes session={session} />;
  return (
    <>
      <Notice tone='brand' icon='info' text={t(steps.includes('cancel') ? 'unnoted.desk' : 'unnoted.text')} />
      <Changes session={session} />
    </>
  );
}

function Changes({ session: { changes } }: Pick<Props, 'session'>) {
  if (changes.length === 0) return null;
  return (
    <Section title={t('changes.title')}>
      <View id='changes'>
        {[...changes].reverse().map((change) => (
          <TimelineNote key={change.at} icon='redo' text={changeText(change)} />
        ))}
      </View>
    </Section>
  );
}
