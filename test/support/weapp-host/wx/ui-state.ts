/** What the person sees of WeChat's own surfaces. */
export interface Ui {
  /** Titles of all toasts, oldest first. */
  toasts: string[];
  /** The toast on screen, if any. */
  toast?: string;
  loading?: string;
  /** Options of all modals. */
  modals: Record<string, unknown>[];
  actionSheets: Record<string, unknown>[];
  title?: string;
  clipboard?: string;
  /** Template ids asked for and accepted. */
  subscribed: string[];
  previewed: string[][];
  phoned: string[];
  saved: string[];
  /** Files handed on to a chat. */
  shared: { filePath: string; fileName: string }[];
  badges: Record<string, string>;
  /** Entries put into the phone's calendar. */
  calendar: Record<string, unknown>[];
}

export const createUi = (): Ui => ({
  toasts: [],
  modals: [],
  actionSheets: [],
  subscribed: [],
  previewed: [],
  phoned: [],
  saved: [],
  shared: [],
  badges: {},
  calendar: [],
});
