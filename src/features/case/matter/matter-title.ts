import type { MatterRow } from '@types_/case/matter-view';
import { topicText } from '../topic-text';
import { t } from './words';

/** What an 议题 is called: its name, or its topic while nobody named it. */
export const matterTitle = (matter: Pick<MatterRow, 'title' | 'topic' | 'topicName'>): string =>
  matter.title || t('untitled', { topic: topicText(matter) });
