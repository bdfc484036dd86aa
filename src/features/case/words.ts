import type { Topic } from '@types_/case/category';
import { categoryOf } from '@types_/case/category';
import { dotted, translator } from '@/i18n/words';
import { caseWords } from '@/i18n/zh-CN/case';

export const t = translator('case', caseWords);

/** 生活服务 · 供暖 */
export const topicText = (topic: Topic): string =>
  topic === 'anything' ? t('category.other') : dotted(t(`category.${categoryOf(topic)}`), t(`topic.${topic}`));
