import { View } from '@tarojs/components';
import type { MyApplicationOf } from '@types_/appointment/application-view';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { channelText } from '../minutes/words';
import { SESSION_PAGES } from '../sessions/pages';
import { SessionHead } from '../sessions/session-head';
import { useApplying } from './use-applying';
import { t } from './words';

interface Props {
  mine: MyApplicationOf;
  digest: string;
  changing: boolean;
  onDone: () => void;
}

/** One session as whoever applies for it sees it: when and where, their own part in it, and the way to all the rest. */
export function MyPlace({ mine, digest, changing, onDone }: Props) {
  const { session } = mine;
  const { body, dock } = useApplying({ mine, digest, changing, onDone });
  return (
    <Page title={channelText(session.channel)} back dock={dock}>
      <SessionHead session={session} small />
      <View className='m20'>{body}</View>
      <View className='m20'>
        <Block>
          <Row
            id='go-session'
            title={t('whole')}
            second={t('whole.second')}
            trailing='chevron'
            onTap={() => void navigateTo(SESSION_PAGES.one(session.id))}
          />
        </Block>
      </View>
    </Page>
  );
}
