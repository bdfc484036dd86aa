import { categoryOf, isShippedTopic } from '@types_/case/category';
import type { OfferedTopic } from '@types_/case/topics-view';
import type { CaseRow } from '@types_/case/view';
import { overviewText } from '@/i18n/overview-text';
import { dotted } from '@/i18n/words';

/** 供暖; a school's own one as it wrote it, whatever language is spoken. */
export const topicName = ({ id, name }: OfferedTopic): string =>
  isShippedTopic(id) ? overviewText(`topic.${id}`) : (name ?? '');

/** 生活服务 · 供暖 */
export const topicText = ({ topic, topicName: name = '' }: Pick<CaseRow, 'topic' | 'topicName'>): string =>
  topic === 'anything'
    ? overviewText('category.other')
    : dotted(overviewText(`category.${categoryOf(topic)}`), topicName({ id: topic, name }));
