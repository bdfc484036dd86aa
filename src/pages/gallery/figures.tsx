import { View } from '@tarojs/components';
import { useState } from 'react';
import { DateCard } from '@/ui/date-card';
import { Figures as Numbers } from '@/ui/figures';
import { FivePointRating, type Points } from '@/ui/five-point-rating';
import { Icon, type IconName } from '@/ui/icon';
import { Page } from '@/ui/page';
import { RateCard } from '@/ui/rate-card';
import { Section } from '@/ui/section';
import { ShareLines } from '@/ui/share-lines';

const ICONS: IconName[] = [
  'back',
  'go',
  'down',
  'home',
  'open',
  'me',
  'pen',
  'ok',
  'no',
  'pause',
  'lock',
  'eye',
  'noeye',
  'cam',
  'pin',
  'seal',
  'people',
  'list',
  'find',
  'topic',
  'send',
  'clock',
  'redo',
  'off',
  'warn',
  'plus',
  'phone',
  'copy',
  'info',
];

const rate = (id: string, name: string, hint: string, numerator: number, denominator: number, unit: string) => ({
  id,
  name,
  hint,
  numerator,
  denominator,
  unit,
  emptyText: '这个月还没有',
});

/** Rates, faces, icons. */
export function Figures() {
  const [points, setPoints] = useState<Points | null>(4);
  const [none, setNone] = useState<Points | null>(null);
  const labels: [string, string, string, string, string] = ['很不满意', '不满意', '一般', '满意', '很满意'];
  return (
    <Page title='大家' back>
      <View className='t20 m4'>吉林大学，2026年10月</View>
      <View className='r'>
        <View className='g t28'>后勤和校园网</View>
        <DateCard month='12月' day='3' weekday='周四' label='12月3日 周四' />
      </View>
      <Numbers
        id='numbers'
        items={[
          { figure: '12', label: '席位' },
          { figure: '37', label: '已报名' },
          { figure: '7 天', label: '11月30日 12:00 截止' },
        ]}
      />
      <Section title='三个率' aside='近 6 个月'>
        <RateCard
          rates={[
            { ...rate('answered', '响应率', '按时有人回话', 408, 424, '件'), trend: [88, 91, 86, 93, 95, 96.2] },
            { ...rate('solved', '解决率', '同学说解决了', 251, 352, '件'), trend: [40, null, 72, 66, 69, 71.3] },
            { ...rate('happy', '满意率', '打四分以上', 199, 199, '人'), trend: [100, 60, 20, 0, 50, 100] },
            rate('none', '复核率', '复核过的', 0, 0, '件'),
          ]}
          footer={{ name: '评价率', numerator: 199, denominator: 352, unit: '件', emptyText: '还没有' }}
        />
      </Section>
      <Section title='什么都没有的月份'>
        <RateCard
          rates={[rate('zero', '响应率', '按时有人回话', 0, 12, '件')]}
          footer={{ name: '评价率', numerator: 0, denominator: 0, unit: '件', emptyText: '还没有可评价的' }}
        />
      </Section>
      <Section title='藏起、零、没有' aside='3 件在办'>
        <ShareLines
          lines={[
            { name: '响应率', share: { numerator: 6, denominator: 7 }, unit: '件', emptyText: '没有到期的' },
            { name: '解决率', share: { numerator: 0, denominator: 3 }, unit: '件', emptyText: '没有办完的' },
            { name: '满意率', share: null, unit: '人', emptyText: '没人打分' },
            { name: '评价率', share: { numerator: 0, denominator: 0 }, unit: '人', emptyText: '没人打分' },
          ]}
          hiddenText='少于 10 人，不显示'
          facts={[
            { name: '从说到办完', text: '中间数 6 天' },
            { name: '没算进去的', text: null },
          ]}
        />
      </Section>
      <Section title='这次办得怎么样？'>
        <FivePointRating id='points' label='这次办得怎么样' labels={labels} value={points} onChange={setPoints} />
        <View className='m12'>
          <FivePointRating id='none' label='还没选' labels={labels} value={none} onChange={setNone} />
        </View>
      </Section>
      <Section title='图标'>
        <View className='wrap'>
          {ICONS.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>
      </Section>
      <Section title='字'>
        <View className='t28'>南区七舍四楼暖气不热</View>
        <View className='t20'>后勤保障处说修好了</View>
        <View className='t17'>今天上午换了阀门，下午三点实测 20.5℃。</View>
        <View className='t15'>权益部今天下班前回你一句，12月3日前给结果</View>
        <View className='t13 i2'>331 / 792 人已填，41.8%</View>
      </Section>
    </Page>
  );
}
