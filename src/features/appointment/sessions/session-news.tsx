import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { cancelledText, changeText } from './facts-text';
import { t } from './words';

/** What has happened to a session since it was published: that it is off, or its changes, the last one first. */
export function SessionNews({ session: { changes, cancelled, startsAt } }: { session: SessionView }) {
  if (cancelled) return <Notice tone='maple' icon='no' text={cancelledText(cancelled, startsAt)} />;
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
