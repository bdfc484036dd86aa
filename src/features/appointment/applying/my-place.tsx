import { View } from '@tarojs/components';
import type { MyApplicationOf } from '@types_/appointment/application-view';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { whenText } from './moments';
import { useApplying } from './use-applying';

interface Props {
  mine: MyApplicationOf;
  digest: string;
  onDone: () => void;
}

/** One session as whoever applies for it sees it: what it is in three lines, and their own part in it. */
export function MyPlace({ mine, digest, onDone }: Props) {
  const { title, host } = mine.session;
  const { body, dock } = useApplying({ mine, digest, onDone });
  return (
    <Page title={title} back dock={dock}>
      <View id='place-of' className='i2'>
        <View>{fitLines(`${host.office} ${host.name}`)}</View>
        <View>{fitLines(mine.session.place)}</View>
        <View>{fitLines(whenText(mine.session))}</View>
      </View>
      <View className='m16'>{body}</View>
    </Page>
  );
}
