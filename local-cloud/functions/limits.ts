/** What the platform allows; the README names the source of each figure. */
export interface Limits {
  /** The event of wx.cloud.callFunction, as JSON text, and the text a function is sent over HTTP. */
  requestBytes: number;
  /** What a function is sent over HTTP if it is no text. */
  binaryRequestBytes: number;
  /** What a function may return, as JSON text. */
  resultBytes: number;
  /** The time limit of a function whose config.json sets none. */
  timeoutSeconds: number;
  /** The longest time limit a config.json may set. */
  longestTimeoutSeconds: number;
  /** The heap of one worker. */
  memoryMb: number;
  /** Files named in one request of the storage. */
  filesPerRequest: number;
  /** A file that a mini-program uploads. */
  uploadBytes: number;
  /** A file that a function uploads. */
  functionUploadBytes: number;
  /** How long a transaction may be neither committed nor rolled back. */
  transactionSeconds: number;
}

/** The limits that hold unless an option changes them. */
export const PLATFORM_LIMITS: Readonly<Limits> = {
  requestBytes: 100 * 1024,
  binaryRequestBytes: 6 * 1024 * 1024,
  resultBytes: 1024 * 1024,
  timeoutSeconds: 3,
  longestTimeoutSeconds: 60,
  memoryMb: 256,
  filesPerRequest: 50,
  uploadBytes: 20 * 1024 * 1024,
  functionUploadBytes: 100 * 1024 * 1024,
  transactionSeconds: 30,
};
