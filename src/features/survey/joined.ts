import { currentLanguage } from '@/i18n/language';

const isChinese = (): boolean => currentLanguage() === 'zh-CN';

/** Names in a row, as the reader's language writes them: 2023、2024. */
export const inRow = (names: readonly (string | number)[]): string => names.join(isChinese() ? '、' : ', ');

/** Clauses that belong together, one after the other: each is a line of its own elsewhere and begins with a capital in English. */
export const clauses = (texts: readonly string[]): string => texts.join(isChinese() ? '；' : '. ');

/** What is said of something: 态度：满意. */
export const ofWhich = (name: string, said: string): string => `${name}${isChinese() ? '：' : ': '}${said}`;

/** Quotations in a row: Chinese quotation marks keep them apart; a line may end between them and not inside. */
export const quotations = (quoted: readonly string[]): string => quoted.join(isChinese() ? '\u200b' : ', ');
