import { type Allotment, CHANNELS, type Channel } from '@types_/appointment/channel';

interface ChannelRule {
  /** How seats are usually given. */
  usually: Allotment;
  /** Whether somebody of the school's leadership is met: those who have met nobody this school year are drawn first. */
  leader: boolean;
  /** A change or cancellation with less notice than this needs a reason. */
  noticeHours: number;
  /** Whether somebody who applies says what they want to talk about. */
  topic: boolean;
  /** Whether what was said is written down, and what was promised is followed. */
  minuted: boolean;
}

/** What is particular to each way of meeting (product.md section 4). */
export const CHANNEL: Record<Channel, ChannelRule> = {
  'principal-talk': { usually: 'draw', leader: true, noticeHours: 72, topic: true, minuted: true },
  'leader-reception': { usually: 'draw', leader: true, noticeHours: 72, topic: true, minuted: true },
  'department-forum': { usually: 'draw', leader: false, noticeHours: 48, topic: true, minuted: true },
  'department-head-meeting': { usually: 'draw', leader: true, noticeHours: 48, topic: true, minuted: true },
  'delegate-meeting': { usually: 'draw', leader: true, noticeHours: 48, topic: true, minuted: true },
  'representative-hour': { usually: 'first-come', leader: false, noticeHours: 24, topic: true, minuted: true },
  activity: { usually: 'first-come', leader: false, noticeHours: 24, topic: false, minuted: false },
};

/** The ways of meeting of which minutes are kept. */
export const MINUTED = CHANNELS.filter((channel) => CHANNEL[channel].minuted);
