import { callFunction } from '@/platform/cloud';

/** Carries one event to a cloud function and brings its answer; rejects when none came. (transport.h5.ts: the same in a browser.) */
export const send = (name: string, event: object): Promise<unknown> => callFunction(name, event);
