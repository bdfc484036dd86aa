import type { DigestDraft } from '@types_/case/digest-view';
import type { MatterRow, MatterView } from '@types_/case/matter-view';
import type { Cast, Member, Person } from '../simulation/cast';
import { LETTERS } from './words';
import type { World } from './world';

/** An officer looks through the 议题 of the desk: answers some for all, names them, closes those in which nothing is in work. */
export async function lookAfterMatters(world: World, { openid }: Member): Promise<void> {
  const { phones, letters, random } = world;
  const list = await phones.read(openid, 'case', 'matters');
  const open: MatterRow[] = (list?.matters ?? []).filter(({ state }: MatterRow) => state !== 'closed');
  for (const { id } of open.slice(0, 4)) {
    const view: MatterView | null = await phones.read(openid, 'case', 'matter', { id });
    if (!view) continue;
    if (view.inWork === 0) await phones.write(openid, 'case', 'close-matter', { id });
    else if (view.title === '') await phones.write(openid, 'case', 'rename-matter', { id, title: '都在说的同一件事' });
    else if (random.next() < 0.5) {
      const text = letters.write(LETTERS.answer);
      const { ok } = await phones.write(openid, 'case', 'answer-matter', { id, text, outcome: 'done' });
      letters.note(text, null, ok);
    }
  }
}

const TITLES = ['暖气修好了', '菜价标出来了', '网络换了设备', '收费给收据了'];

/** An officer writes about a case that has ended, for a second person to read. */
export async function writeDigest(world: World, { school }: Cast, { openid }: Member): Promise<void> {
  const { phones, random, seen } = world;
  const ended = [...seen.values()].filter(
    ({ document, story }) => document.schoolId === school.id && story.end?.how === 'closed' && story.verdict !== 'none',
  );
  if (ended.length === 0) return;
  const about = { kind: 'case', id: random.pick(ended).document._id };
  const found = await phones.read(openid, 'case', 'digest-draft', { about });
  if (!found || ['review', 'published'].includes(found.draft?.state)) return;
  const words = { title: random.pick(TITLES), text: '权益部和有关部门一起处理了这件事，结果请看下面。' };
  const version = found.draft?.version ?? 0;
  await phones.write(openid, 'case', 'write-digest', { about, version, ...words, submit: true });
}

/** A second person reads what waits, and makes it public or sends it back; some of the students follow what is public. */
export async function reviewDigests(world: World, { school, students }: Cast, { openid }: Person): Promise<void> {
  const { phones, random } = world;
  const list = await phones.read(openid, 'case', 'digest-drafts');
  const drafts: DigestDraft[] = list?.drafts ?? [];
  for (const { id, version, mine, state } of drafts.filter((one) => one.state === 'review').slice(0, 3)) {
    if (mine || state !== 'review') continue;
    if (random.next() < 0.8) await phones.write(openid, 'case', 'publish-digest', { id, version });
    else await phones.write(openid, 'case', 'return-digest', { id, reason: '请再写清楚一些' });
  }
  const reader = random.pick(students);
  const shown = await phones.read(reader.openid, 'case', 'digests', { schoolId: school.id });
  for (const { id, canFollow } of (shown?.digests ?? []).slice(0, 2))
    if (canFollow) await phones.write(reader.openid, 'case', 'follow', { id, on: random.next() < 0.8 });
}
