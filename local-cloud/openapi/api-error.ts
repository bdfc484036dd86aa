/** What an openapi call answers; `errcode` 0 is success. */
export interface ApiAnswer {
  errcode: number;
  errmsg: string;
  [member: string]: unknown;
}

/** A refusal of WeChat's own servers: the SDK shows its number as errCode and its text in errMsg. */
export class ApiError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** A refusal of the cloud in front of WeChat's servers: the SDK shows its number and nothing else. */
export class CloudRefusal extends Error {
  constructor(
    readonly errorCode: number,
    message: string,
  ) {
    super(message);
    this.name = 'CloudRefusal';
  }
}
