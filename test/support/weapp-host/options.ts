/** An answer given in advance, or computed from what the app asks. */
export type Answer<T> = T | ((asked: Record<string, unknown>) => T | Promise<T>);

/** What the person answers to WeChat's own dialogs. */
export interface Answers {
  /** true = the right button; a text also fills an editable modal. Default: true. */
  modal?: Answer<boolean | { confirm: boolean; content?: string }>;
  /** The index of the tapped item, or 'cancel'. Default: 0. */
  actionSheet?: Answer<number | 'cancel'>;
  /** The chosen paths, or 'cancel'. Default: every file named wxfile://tmp/…, up to the count asked for. */
  chooseMedia?: Answer<string[] | 'cancel'>;
  /** One answer for all templates, or one per template id. Default: 'accept'. */
  subscribe?: Answer<'accept' | 'reject' | 'ban' | Record<string, string>>;
  /** The text of the scanned code, or 'cancel'. */
  scanCode?: Answer<string>;
  /** The scopes refused, such as 'scope.writePhotosAlbum'; 'privacy' is WeChat's own question about the privacy guide. */
  refusedScopes?: string[];
  /** Whether the phone keeps nothing more for this mini-program; asked at each write. */
  storageFull?: () => boolean;
  /** Answers wx.request; without it a request fails. */
  request?: Answer<{ statusCode: number; data: unknown }>;
}

/** How the host reaches the cloud; by default HTTP to the gateway. */
export interface CloudDoor {
  /** Returns the gateway's answer: {result} or {errCode, errMsg}. */
  call(name: string, data: unknown, openid: string): Promise<{ result?: unknown; errCode?: number; errMsg?: string }>;
  upload(
    path: string,
    bytes: Uint8Array,
    openid: string,
  ): Promise<{ fileID?: string; errCode?: number; errMsg?: string }>;
}

export interface SystemInfo {
  fontSizeSetting?: number;
  theme?: 'light' | 'dark';
  language?: string;
  windowWidth?: number;
  windowHeight?: number;
  [field: string]: unknown;
}

export interface LaunchOptions {
  /** Path of dist/weapp. */
  dist: string;
  /** '/pages/home/index?tab=x'; the first page of app.json by default. */
  page?: string;
  /** The gateway that stands for WeChat Cloud. */
  cloudUrl?: string;
  openid?: string;
  storage?: Record<string, unknown>;
  systemInfo?: SystemInfo;
  answers?: Answers;
  /** 'wxfile://tmp/a.jpg' → bytes. */
  files?: Record<string, Uint8Array>;
  online?: boolean;
  /** How long settle() waits before it says what it waits for. */
  settleMs?: number;
  /** Prints the app's console. */
  verbose?: boolean;
}
