import type { Language } from '@types_/core/language';
import './editor.scss';

/** The class of what is decided beside the Chinese words: beside others it keeps its place, unseen, and need not be sent again. */
export const inChinese = (language: Language, others = ''): string => (language === 'zh-CN' ? others : 'unseen');
