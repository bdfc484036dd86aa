/** The languages in which people are spoken to. */
export const LANGUAGES = ['zh-CN', 'ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
