import { createContext } from 'react';

/** In which language pages are read. While held, its words are on their way, and a page keeps out of sight. */
export const Reading = createContext({ language: 'zh-CN', held: false });
