import { View } from '@tarojs/components';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { TabDock } from '@/ui/tab-dock';
import { UndoBar } from '@/ui/undo-bar';

const nothing = () => undefined;
const TABS = [
  { id: 'today', text: '今天', icon: 'clock', count: 120 },
  { id: 'all', text: '全部', icon: 'list' },
  { id: 'topics', text: '议题', icon: 'topic' },
  { id: 'find', text: '查找', icon: 'find' },
  { id: 'me', text: '我', icon: 'me' },
] as const;

/** Waiting, empty, wrong, offline. */
export function States() {
  const dock = (
    <>
      <UndoBar text='已转给后勤保障处' undoText='撤回' onUndo={nothing} />
      <TabDock tabs={[...TABS]} current='today' onChange={nothing} />
    </>
  );
  return (
    <Page title='今天' big subtitle='11月23日 周一 · 权益部 朴美兰' dock={dock}>
      <Section title='等着'>
        <Skeleton rows={2} hero />
      </Section>
      <Section title='一点点来'>
        <Progress done={0} total={0} text='正在读文件' />
        <Progress done={18_400} total={50_000} text='已检查 18400 / 50000 行' />
        <Progress done={7} total={7} text='已上传 100%' />
      </Section>
      <Section title='空着'>
        <EmptyState
          title='还没有你的事'
          text='看到不对的、想改的，说出来，1 个上课日内有人收。'
          action={<Button id='say' kind='weak' small text='说一件事' onTap={nothing} />}
        />
      </Section>
      <Section title='出错'>
        <ErrorState
          title='没发出去'
          text='学校那边没应答。你写的还在，再试一次就行。'
          requestId='7F3A-20C9'
          requestLabel='请求号'
          copyText='复制'
          retryText='再试'
          onRetry={nothing}
        />
      </Section>
      <Section title='要看到的话'>
        <Notice tone='corn' icon='off' text='没网。写的都在手机上，连上就发。' />
        <View className='m8' />
        <Notice tone='maple' icon='warn' text='已经逾期 3 个上课日。校团委 11月25日前催办。' />
        <View className='m8' />
        <Notice tone='pine' icon='ok' text='同学说解决了。' />
        <View className='m8' />
        <Notice tone='brand' icon='lock' text='没人知道是你。连我们也查不到。' />
      </Section>
      <Section title='有危险时'>
        <Block padded danger>
          <View className='ma t17 b'>有危险？先打电话</View>
          <View className='pair m12'>
            <Button id='c110' kind='outline' small text='110' onTap={nothing} />
            <Button id='c119' kind='outline' small text='119' onTap={nothing} />
            <Button id='c120' kind='outline' small text='120' onTap={nothing} />
          </View>
          <View className='m8'>
            <Button id='duty' kind='outline' small icon='phone' text='学校值班 0431-8516 0110' onTap={nothing} />
          </View>
        </Block>
      </Section>
    </Page>
  );
}
