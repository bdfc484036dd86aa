import { translator } from '@/i18n/words';
import { caseWords } from '@/i18n/zh-CN/case';
import { notice } from '@/i18n/zh-CN/notice';

export const t = translator('notice', notice);

const topics = translator('case', caseWords);

/** 供暖; a topic that this version does not know is 别的事. */
export function topicText(topic: string | undefined): string {
  const key = `topic.${topic}`;
  return topics(key in caseWords ? (key as keyof typeof caseWords) : 'topic.anything');
}
