import { hostReadsFrom } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import type { ApplicationView, MyApplication } from '@types_/appointment/application-view';
import { momentText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { FactBox } from '@/ui/fact-box';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { hostText } from './acts';
import { useApartReaders } from './apart-readers';
import { t } from './words';

interface Props {
  application: ApplicationView;
  session: MyApplication['session'];
  /** Whether another topic can still be written. */
  canEdit: boolean;
  /** Lets who is met now read what was written for another; null: they do, or there is nothing to read. */
  onLetRead: (() => void) | null;
  busy: boolean;
}

/** Until when another topic can be written: by who has a seat until others can read it, by who has none as long as one applies. */
function editableUntil({ startsAt, closesAt }: Props['session']): string {
  const read = hostReadsFrom({ startsAt: new Date(startsAt) }).toISOString();
  return read < closesAt && new Date().toISOString() < read ? read : closesAt;
}

/** That the topic waits for a person to read it, or is not shown to whoever is met, why, and what can be done. */
function TopicNote({ application: { topicIs, heldBecause, withoutUnion }, session, canEdit }: Props) {
  const isApart = topicIs === 'waits' && withoutUnion;
  const readers = useApartReaders(session.id, isApart);
  const isUnread = isApart && readers?.league === false;
  if (topicIs === 'waits' && !isUnread)
    return <Notice tone='brand' icon='clock' text={t(withoutUnion ? 'topic.waitsApart' : 'topic.waits')} />;
  const next = canEdit ? t('topic.heldEdit', { until: momentText(editableUntil(session)) }) : t('topic.heldOver');
  const why = isUnread ? t('topic.waitsAlone') : t('topic.held', { reason: heldBecause });
  return <Notice tone='maple' icon='warn' text={`${why}\n${next}`} />;
}

/** Another is met than was written for: they do not read it, unless its author says so. */
const OtherHost = ({ session: { host }, busy, onLetRead }: Props & { onLetRead: () => void }) => (
  <View id='other-host'>
    <Notice tone='corn' icon='info' text={t('other.text', { office: hostText(host) })} />
    <Button
      id='let-read'
      kind='outline'
      text={t('other.let', { office: hostText(host) })}
      busy={busy}
      onTap={onLetRead}
    />
  </View>
);

/** What one applied with. */
export function AppliedWith(props: Props) {
  const { topic, group, speaksFor, cases, digest, withoutUnion } = props.application;
  return (
    <>
      {topic !== '' && (
        <Section title={t('topic.mine')} {...(speaksFor > 1 ? { aside: t('group.of', { n: speaksFor }) } : {})}>
          <Block id='applied-with' padded>
            <View>{fitLines(topic)}</View>
            {withoutUnion && <TimelineNote icon='noeye' text={t('apart.mine')} />}
            {cases.length > 0 && <TimelineNote icon='list' text={t('cases.chosen', { n: cases.length })} />}
          </Block>
          {props.application.topicIs !== 'clear' && (
            <View id='topic-note'>
              <TopicNote {...props} />
            </View>
          )}
        </Section>
      )}
      {props.onLetRead && <OtherHost {...props} onLetRead={props.onLetRead} />}
      {digest !== '' && <TimelineNote icon='list' text={t('digest.with')} />}
      {group !== '' && <FactBox id='my-group' label={t('group.code')} value={group} note={t('group.note')} />}
    </>
  );
}
