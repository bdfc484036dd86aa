import { SHIPPED } from '../../../domain/survey/templates/templates';
import type { CountedDemo } from './counted';

/** What students think of their union: what they wrote, the youth league reads. */
export const UNION: CountedDemo = {
  ...{ id: 'demo-union', questionnaire: SHIPPED.union, grouping: 'none', daysAgo: 20, rate: 0.78 },
  publishesBallots: false,
  likes: {
    ...{ known: 0.72, joined: 0.55, events: 0.74, asked: 0.3, result: 0.6, speed: 0.55, overall: 0.68 },
    ...{ listens: 0.62, rights: 0.64, open: 0.56, conduct: 0.7 },
  },
  unused: { overall: 0.1 },
  texts: [
    '希望反映问题以后，中间有人说一声办到哪了。',
    '运动会组织得很好，志愿者也有水喝。',
    '例会能不能公开记录？想知道决定了什么。',
    '权益部回得挺快的，就是没下文。',
    '学生会的人查寝的时候语气太冲。',
    '活动都在周三下午，我们院那时候有课。',
    '公众号发得太多，找不到要紧的。',
    '谢谢帮我们院争取到自习室。',
    '换届的时候能不能让大家都投票？',
    '迎新那天帮搬行李的同学辛苦了。',
    '加微信xx，代写作业。',
    '评优的名单怎么来的，没有说清楚。',
  ],
};
