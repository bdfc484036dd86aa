import type { NoticeView } from '@types_/notice/actions';
import { dayText, momentText } from '@/i18n/dates';
import { labelText } from '@/i18n/label-text';
import { t, topicText } from './words';

type Told = Pick<NoticeView, 'kind' | 'params'>;

/** What a notice's words may name. */
const valuesOf = ({ params }: Told) => ({
  topic: topicText(params),
  office: params.appointed ? t('appointed', { office: params.office ?? '' }) : (params.office ?? ''),
  scope: params.scope ?? '',
  code: params.code ?? '',
  photo: params.photo ?? 1,
  n: params.count ?? 0,
  day: params.day ? dayText(params.day) : '',
  moment: params.moment ? momentText(params.moment) : '',
  what: labelText(params.label),
});

/** What happened. */
export const happened = (told: Told): string => t(`kind.${told.kind}`, valuesOf(told));

/** The one thing to do about it, or what comes next. */
export const toDo = (told: Told): string => t(`todo.${told.kind}`, valuesOf(told));
