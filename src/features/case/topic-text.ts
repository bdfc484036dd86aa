import { categoryOf, type Topic } from '@types_/case/category';
import { overviewText } from '@/i18n/overview-text';
import { dotted } from '@/i18n/words';

/** 生活服务 · 供暖 */
export const topicText = (topic: Topic): string =>
  topic === 'anything'
    ? overviewText('category.other')
    : dotted(overviewText(`category.${categoryOf(topic)}`), overviewText(`topic.${topic}`));
