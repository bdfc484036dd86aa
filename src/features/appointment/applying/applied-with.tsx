import { View } from '@tarojs/components';
import type { ApplicationView } from '@types_/appointment/application-view';
import { Block } from '@/ui/block';
import { FactBox } from '@/ui/fact-box';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from './words';

/** What one applied with. */
export function AppliedWith({ application: { topic, group, speaksFor, cases } }: { application: ApplicationView }) {
  return (
    <>
      {topic !== '' && (
        <Section title={t('topic.mine')} {...(speaksFor > 1 ? { aside: t('group.of', { n: speaksFor }) } : {})}>
          <Block id='applied-with' padded>
            <View>{fitLines(topic)}</View>
            {cases.length > 0 && <TimelineNote icon='list' text={t('cases.chosen', { n: cases.length })} />}
          </Block>
        </Section>
      )}
      {group !== '' && <FactBox id='my-group' label={t('group.code')} value={group} note={t('group.note')} />}
    </>
  );
}
