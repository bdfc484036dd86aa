import { View } from '@tarojs/components';
import { useState } from 'react';
import { type AnswerLine, AnswerList } from '@/ui/answer-list';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { OptionList } from '@/ui/option-list';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { Toggle } from '@/ui/toggle';

const nothing = () => undefined;
const WAYS = [
  { value: 'reply', text: '回一句' },
  { value: 'ask', text: '追问' },
  { value: 'route', text: '转办' },
  { value: 'refuse', text: '办不了' },
];
const ANSWERS: readonly AnswerLine[] = [
  { value: '5', text: '很满意', face: 5 },
  { value: '3', text: '一般', face: 3 },
  { value: '2', text: '不满意', face: 2 },
  { value: '1', text: '很不满意', face: 1 },
  { value: 'unused', text: '没在二食堂吃过', apart: '单独计数' },
];
const REASONS = [
  { value: 'visit', text: '上门维修，要约时间' },
  { value: 'call', text: '打电话核实细节', second: '同学会收到是谁、为什么' },
];

/** Everything to tap, choose and fill in. */
export function Controls() {
  const [text, setText] = useState('二食堂晚上八点以后只剩凉菜，下晚课的人吃不上热的。');
  const [place, setPlace] = useState('南区七舍 4012');
  const [code, setCode] = useState('4F7K');
  const [number, setNumber] = useState('');
  const [way, setWay] = useState('reply');
  const [reason, setReason] = useState<string | null>('call');
  const [point, setPoint] = useState('2');
  const [final, setFinal] = useState(false);
  const [told, setTold] = useState(true);
  const [open, setOpen] = useState(false);
  const dock = (
    <Dock note='结案前随时可以撤回'>
      <Button id='photo' kind='outline' icon='cam' iconOnly text='加照片' onTap={nothing} />
      <Button id='next' text='下一步：在哪里' onTap={() => setOpen(true)} />
    </Dock>
  );
  return (
    <Page title='说一件事' back dock={dock}>
      <View className='t28 m16'>发生了什么？</View>
      <View className='i2 m4'>哪天、哪里、多久了。不用写客气话。</View>
      <View className='m16'>
        <TextArea
          id='what'
          label='发生了什么'
          hideLabel
          value={text}
          onInput={setText}
          maxLength={2000}
          count
          hint='已存在手机上'
          hintIcon='ok'
        />
      </View>
      <Section title='填空'>
        <Field id='number' label='学号' value={number} onInput={setNumber} placeholder='8 位数字' type='number' />
        <View className='m12'>
          <Field id='place' label='在哪里' value={place} onInput={setPlace} hint='楼、层、房间，写到能找到' />
        </View>
        <View className='m12'>
          <Field id='code' label='激活码' value={code} onInput={setCode} error='少两位。今天还能试 4 次。' />
        </View>
        <View className='m12'>
          <TextArea
            id='why'
            label='为什么'
            value=''
            onInput={nothing}
            placeholder='写一句'
            maxLength={200}
            minLines={2}
            error='还没写原因。'
            count
          />
        </View>
      </Section>
      <Section title='选一个'>
        <OptionList id='reason' label='原因' options={REASONS} value={reason} onChange={setReason} />
        <View className='m16'>
          <Segmented id='way' label='怎么办' options={WAYS} value={way} onChange={setWay} />
        </View>
        <View className='m16'>
          <AnswerList id='point' label='够热吗' lines={ANSWERS} chosen={[point]} onTap={setPoint} />
        </View>
        <View className='m16'>
          <Toggle
            id='final'
            label='这是最后结果'
            second='关着：时钟继续走，结果仍限 12月7日'
            on={final}
            onChange={setFinal}
          />
        </View>
        <View className='m8'>
          <Block>
            <Toggle id='told' label='有结果告诉我' on={told} onChange={setTold} />
          </Block>
        </View>
      </Section>
      <Section title='按钮'>
        <Button id='b1' text='说一件事' onTap={nothing} />
        <View className='pair m8'>
          <Button id='b2' text='还差一项' disabled onTap={nothing} />
          <Button id='b3' kind='weak' icon='pen' text='改一改' onTap={nothing} />
        </View>
        <View className='m8'>
          <Button id='b4' text='正在发出，第 1 张照片' busy onTap={nothing} />
        </View>
        <View className='pair m8'>
          <Button id='b5' kind='weak' small text='去填' onTap={nothing} />
          <Button id='b6' kind='outline' small text='我也遇到' onTap={nothing} />
          <Button id='b7' kind='quiet' small text='先不看' onTap={nothing} />
        </View>
      </Section>
      <Sheet open={open} onClose={() => setOpen(false)} label='答复'>
        <Segmented id='way2' label='怎么办' options={WAYS} value={way} onChange={setWay} />
        <View className='m12'>
          <TextArea id='reply' label='答复' hideLabel value={text} onInput={setText} maxLength={2000} />
        </View>
        <View className='m12'>
          <Button id='send' text='发给金同学' onTap={() => setOpen(false)} />
        </View>
      </Sheet>
    </Page>
  );
}
