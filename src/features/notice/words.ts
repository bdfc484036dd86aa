import type { NoticeView } from '@types_/notice/actions';
import { overviewText } from '@/i18n/overview-text';
import { translator } from '@/i18n/words';
import { notice } from '@/i18n/zh-CN/notice';
import { overview } from '@/i18n/zh-CN/overview';

export const t = translator('notice', notice);

/** 供暖, or what a school calls its own; a topic that this version does not know is 别的事. */
export function topicText({ topic, topicName }: NoticeView['params']): string {
  const key = `topic.${topic}`;
  return topicName ?? overviewText(key in overview ? (key as keyof typeof overview) : 'topic.anything');
}
