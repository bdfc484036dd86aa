import type { Reply } from '@types_/core/envelope';
import { plainRequest } from '@/platform/plain-http';
import { tried } from './call';

const isReply = (data: unknown): boolean => typeof (data as Reply<unknown> | null)?.ok === 'boolean';

/** Asks a function over plain HTTP, where no account comes along (docs/decisions/0023). Fails and tries again as `call` does. */
const ask = <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<Reply<T>> =>
  tried(async () => {
    const data = await plainRequest(method, path, body);
    // What stands between may answer in its own words.
    if (!isReply(data)) throw new Error('no answer of the function');
    return data;
  });

export const getAnonymously = <T>(path: string): Promise<Reply<T>> => ask('GET', path);
export const postAnonymously = <T>(path: string, body: object): Promise<Reply<T>> => ask('POST', path, body);
