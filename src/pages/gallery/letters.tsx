import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '@/ui/chip';
import { Dates } from '@/ui/dates';
import { Dock } from '@/ui/dock';
import { Letter } from '@/ui/letter';
import { Page } from '@/ui/page';
import { PhotoGrid } from '@/ui/photo-grid';
import { Postmark } from '@/ui/postmark';
import { Section } from '@/ui/section';
import { Steps } from '@/ui/steps';
import { TimelineNote } from '@/ui/timeline-note';
import { VerdictButtons } from '@/ui/verdict-buttons';
import { PHOTO } from './photo';

const nothing = () => undefined;

/** Letters and what stands between them: a case. */
export function Letters() {
  const [busy, setBusy] = useState<'solved' | 'unsolved' | null>(null);
  const [photos, setPhotos] = useState([
    { id: 'a', url: PHOTO, state: 'ready' as const },
    { id: 'b', url: PHOTO, state: 'uploading' as const },
    { id: 'c', url: PHOTO, state: 'failed' as const },
  ]);
  const dock = (
    <Dock note='说了以后还可以改一次'>
      <VerdictButtons
        solvedText='已解决'
        unsolvedText='没解决'
        onSolved={() => setBusy('solved')}
        onUnsolved={() => setBusy('unsolved')}
        busy={busy}
      />
    </Dock>
  );
  return (
    <Page title='我的事' back dock={dock}>
      <Steps total={5} current={3} label='第 3 步，共 5 步' />
      <View className='t20 m16'>南区七舍四楼暖气不热</View>
      <View className='i3 m4'>生活服务 · 供暖</View>
      <View className='m20'>
        <Letter from='后勤保障处' meta='答复你，11月20日 16:12' postmark='11.20'>
          四楼东侧立管的阀门卡住了，热水上不来。今天上午换了阀门，下午三点 4012 室实测
          20.5℃。今后一周每晚八点测温，结果贴在一楼门厅。
        </Letter>
        <TimelineNote icon='send' text='11月17日 转给后勤保障处，12月3日前给结果' />
        <TimelineNote icon='ok' text='11月17日 09:05 权益部收件，按时' />
        <Letter from='你' meta='写给权益部，11月16日 22:40' postmark='11.16' mine>
          四楼东边六个寝室暖气片是凉的，室内 14℃。三楼和西边都热。
          <View className='m12'>
            <PhotoGrid
              photos={photos}
              onAdd={nothing}
              addLabel='加照片'
              onRemove={(id) => setPhotos(photos.filter((photo) => photo.id !== id))}
              removeLabel='去掉照片'
              onOpen={nothing}
              photoLabel='照片'
              max={6}
            />
          </View>
        </Letter>
      </View>
      <View className='m12'>
        <Chip icon='seal' text='回执 JLU-26-01873，4 条记录未改动' onTap={nothing} />
      </View>
      <Section title='接下来'>
        <Dates
          items={[
            { date: '11月24日', text: '权益部收件' },
            { date: '11月26日', text: '先回你一句' },
            { date: '12月10日', text: '给结果', last: true },
          ]}
        />
      </Section>
      <Section title='邮戳'>
        <View className='wrap'>
          <Postmark text='1.9' />
          <Postmark text='11.20' />
          <Postmark text='12.31' />
        </View>
      </Section>
      <Section title='小签'>
        <View className='wrap'>
          <Chip text='生活服务' />
          <Chip tone='brand' icon='send' text='已转后勤处' />
          <Chip tone='corn' icon='clock' text='今天到期' />
          <Chip tone='maple' icon='warn' text='逾期 3 天' />
          <Chip tone='pine' icon='ok' text='已解决' />
          <Chip icon='pause' text='等你补一句' />
          <Chip tone='brand' text='已报修，写明日期' onTap={nothing} />
          <Chip text='正在核实' onTap={nothing} />
        </View>
      </Section>
    </Page>
  );
}
