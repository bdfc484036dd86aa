import type { Answer } from './as';
import { ask } from './matters';
import { ADMIN, OFFICER } from './scene';
import { JILIN } from './schools';

export const WORDS = { title: '七舍东侧暖气不热', text: '有同学反映七舍部分寝室不热。后勤处更换了阀门，逐间测温。' };

export const about = (id: string, kind = 'case') => ({ kind, id });

/** Hands in a digest of a case or 议题, as somebody who writes them. */
export const write = (id: string, more: object = {}, openid = OFFICER, kind = 'case'): Promise<Answer> =>
  ask(openid, 'write-digest', { about: about(id, kind), version: 0, submit: true, ...WORDS, ...more });

/** A digest of a case or 议题 that a second person has published. */
export async function publish(id: string, kind = 'case'): Promise<string> {
  const { data } = await write(id, {}, OFFICER, kind);
  const { ok, error } = await ask(ADMIN, 'publish-digest', { id: data.id, version: data.version });
  if (!ok) throw new Error(error.code);
  return data.id;
}

/** The published digests of a school, as somebody sees them. */
export const listed = async (openid: string, schoolId = JILIN.id): Promise<{ id: string; following: boolean }[]> =>
  (await ask(openid, 'digests', { schoolId })).data.digests;
