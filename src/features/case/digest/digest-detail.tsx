import { View } from '@tarojs/components';
import type { DigestRow } from '@types_/case/digest-view';
import type { ReactNode } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Said } from '../detail/said';
import { topicText } from '../topic-text';
import { t } from './words';

interface Props {
  digest: DigestRow;
  onChanged: (digest: DigestRow) => void;
  /** The ways to bring it along to a meeting. */
  bring: ReactNode;
}

/** One digest: what was raised, what was done, how long it took; and 我也遇到 under the thumb. */
export function DigestDetail({ digest, onChanged, bring }: Props) {
  const { id, following, days, kept } = digest;
  const follow = useSend<{ following: boolean }>((now) => onChanged({ ...digest, ...now }));
  const tap = () => void follow.send(String(!following), (key) => call('case', 'follow', { id, on: !following }, key));
  return (
    <Page
      title={t('title')}
      back
      dock={
        digest.canFollow && (
          <Dock note={following ? '' : t('follow.note')}>
            <Button
              id='follow'
              kind={following ? 'outline' : 'primary'}
              text={t(following ? 'following' : 'follow')}
              busy={follow.busy}
              onTap={tap}
            />
          </Dock>
        )
      }
    >
      <View className='t20'>{digest.title}</View>
      <View className='t15 i3 m4'>{topicText(digest)}</View>
      <View>
        {following && <Notice tone='pine' icon='ok' text={t('followed')} />}
        <FailureNotice failure={follow.failure} />
      </View>
      <View className='m12'>
        <Block padded>
          <Said text={digest.text} />
        </Block>
      </View>
      <Section>
        <Block>
          <Row title={t('outcome')} trailing={t(`outcome.${digest.outcome}`)} />
          <Row title={t('time')} trailing={days === null ? t('time.none') : t('time.days', { n: days })} />
          {kept !== null && <Row title={t('deadline')} trailing={t(kept ? 'kept' : 'late')} />}
        </Block>
        <View className='t13 i3 m8'>{dotted(t('published', { day: dayText(digest.publishedAt) }), t('by'))}</View>
      </Section>
      <View>{bring}</View>
    </Page>
  );
}
