import { currentLanguage } from '@/i18n/language';

/** What the desk calls a student whose name is masked: 金 for 金同学; other languages keep the whole mask, 金＊＊. */
export const calledAs = (masked: string): string =>
  currentLanguage() === 'zh-CN' ? masked.replace(/＊/g, '') : masked;
