import { View } from '@tarojs/components';
import { useState } from 'react';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { DeadlineRing } from '@/ui/deadline-ring';
import { Hero } from '@/ui/hero';
import { Icon } from '@/ui/icon';
import { OfflineBar } from '@/ui/offline-bar';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { SwipeRow } from '@/ui/swipe-row';
import { TabDock } from '@/ui/tab-dock';
import { UndoBar } from '@/ui/undo-bar';

const TABS = [
  { id: 'mine', text: '我的事', icon: 'home', count: 3 },
  { id: 'open', text: '大家', icon: 'open' },
  { id: 'me', text: '我', icon: 'me' },
] as const;

const nothing = () => undefined;

/** Rings, rows, tabs: the home page and the queue. */
export function Lists() {
  const [tab, setTab] = useState('mine');
  const [undo, setUndo] = useState(false);
  const dock = (
    <>
      {undo && <UndoBar text='已转给后勤保障处' undoText='撤回' onUndo={() => setUndo(false)} />}
      <TabDock
        tabs={[...TABS]}
        current={tab}
        onChange={setTab}
        action={<Button id='file' icon='pen' text='说一件事' onTap={() => setUndo(true)} />}
      />
    </>
  );
  return (
    <Page title='我的事' big subtitle='吉林大学 · 前卫南区' dock={dock}>
      <OfflineBar text='没网。写的都在手机上，连上就发。' />
      <Section title='轮到你了'>
        <Hero
          ring={<DeadlineRing size='hero' total={7} left={6} state='running' unit='天' label='还剩 6 个上课日' />}
          title='南区七舍四楼暖气不热'
          text='后勤保障处说修好了。12月1日前，说一声修没修好。'
          onTap={nothing}
        />
      </Section>
      <Section title='等学校办' aside='7 件'>
        <Block>
          <Row
            id='case-1'
            leading={<DeadlineRing total={8} left={0} state='today' todayText='今' hoursLeft={5} label='今天到期' />}
            title='宿舍网晚上总掉线'
            second='权益部今天下班前回你一句'
            onTap={nothing}
          />
          <Row
            leading={<DeadlineRing total={13} left={8} state='running' label='还剩 8 个上课日' />}
            title='图书馆周末关得太早'
            second='图书馆 12月3日前给结果'
            onTap={nothing}
          />
          <Row
            leading={<DeadlineRing total={23} left={19} state='running' label='还剩 19 个上课日' />}
            title='延过一次'
            second='13 加 10，格子变密'
            third='JLU-26-01873'
            trailing='chevron'
            onTap={nothing}
          />
          <Row
            leading={<DeadlineRing total={8} left={-3} state='overdue' label='逾期 3 个上课日' />}
            title='北区浴室周末没有热水，晚上十点以后也没有，已经连着三周了'
            second='后勤处没给结果，已催一次'
            onTap={nothing}
          />
          <Row
            leading={<DeadlineRing hours total={72} left={41} state='running' label='还剩 41 小时' />}
            title='有危险，按小时算'
            second='权益部 11月24日 10:20前先回你一句'
          />
          <Row
            leading={<DeadlineRing hours total={24} left={3} state='today' label='还剩 3 小时' />}
            title='有危险，今天到点'
            second='权益部 11月23日 21:40前收件'
          />
          <Row
            leading={<DeadlineRing hours total={24} left={-5} state='overdue' label='逾期 5 小时' />}
            title='有危险，晚了'
            second='权益部该收件了，晚了 5 小时'
          />
          <Row
            leading={<DeadlineRing total={8} left={5} state='paused' label='等你补一句，时钟停' />}
            title='等你补一句，时钟停'
            second='细圈，两条竖线'
          />
          <Row
            leading={<DeadlineRing total={8} left={5} state='solved' label='同学说解决了' />}
            title='同学说解决了'
            second='满圈，对号'
          />
          <Row
            leading={<DeadlineRing total={8} left={5} state='unsolved' label='同学说没解决' />}
            title='同学说没解决'
            second='灰圈，叉号'
          />
          <Row
            leading={<DeadlineRing total={8} left={5} state='done' label='结束' />}
            title='撤回了'
            second='灰圈，对号'
          />
        </Block>
      </Section>
      <Section title='新来' aside='2 件'>
        <Block>
          <SwipeRow id='swipe-1' right={{ text: '收件' }} onAct={() => setUndo(true)}>
            <Row
              leading={<DeadlineRing total={3} left={3} state='running' label='还剩 3 个上课日' />}
              title='南区七舍洗衣机坏了两台'
              second='生活服务 · 宿舍'
              onTap={nothing}
            />
          </SwipeRow>
          <SwipeRow id='swipe-2' right={{ text: '收件' }} onAct={() => setUndo(true)}>
            <Row
              leading={<DeadlineRing total={3} left={1} state='running' label='还剩 1 个上课日' />}
              title='图书馆三楼插座没电'
              second='等你收件 · 生活服务'
              onTap={nothing}
            />
          </SwipeRow>
        </Block>
      </Section>
      <Section title='大环'>
        <View className='wrap'>
          <DeadlineRing size='hero' total={8} left={0} state='today' todayText='今' label='今天到期' />
          <DeadlineRing size='hero' total={8} left={-12} state='overdue' label='逾期 12 天' />
          <DeadlineRing size='hero' total={8} left={2} state='paused' label='停' />
          <DeadlineRing size='hero' hours total={24} left={18} state='running' unit='小时' label='还剩 18 小时' />
          <DeadlineRing size='hero' hours total={312} left={0} state='today' unit='小时' label='不到 1 小时' />
          <DeadlineRing size='hero' total={1} left={1} state='running' unit='天' label='还剩 1 天' />
        </View>
      </Section>
      <Section title='请你来说'>
        <Block>
          <Row
            title='二食堂评议，8 题 3 分钟'
            second='12月4日截止。没人知道是你。'
            third='331 / 792 人已填，41.8%'
            trailing={<Button id='fill' kind='weak' small text='去填' onTap={nothing} />}
          />
          <Row leading={<Icon name='noeye' />} title='饮食服务中心看不到' second='他们只看到这件事和照片。' />
          <Row title='不归这里管，已指路' trailing={<View className='b'>9</View>} />
        </Block>
      </Section>
    </Page>
  );
}
