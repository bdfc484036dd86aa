import type { QueueView } from '@types_/case/queue-view';
import { digests } from '../../../cloudfunctions/_kit/case/digests';
import type { Cast } from '../simulation/cast';
import type { World } from './world';

/** The whole queue of a desk, page after page, as one of its admins sees it. */
async function queueOf({ phones }: World, openid: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: QueueView = await phones.read(openid, 'case', 'queue', after === undefined ? {} : { after });
    ids.push(...page.cases.map(({ id }) => id));
    after = page.next;
  }
  return ids;
}

async function hiddenFrom(world: World, { school, desk }: Cast): Promise<string[]> {
  const admin = desk.find(({ role }) => role === 'union-admin');
  if (!admin) return [`${school.name} has no admin`];
  const shown = await queueOf(world, admin.openid);
  const open = [...world.seen.values()].filter(({ document, story }) => document.schoolId === school.id && !story.end);
  const theirs = open.filter(({ document }) => document.authorId !== admin.id && !document.recused.includes(admin.id));
  const ids = theirs.map(({ document }) => document._id);
  return [
    ...ids.filter((id) => !shown.includes(id)).map((id) => `${id} is open, and in nobody’s queue`),
    ...shown.filter((id) => !ids.includes(id)).map((id) => `${id} is in the queue, and is not theirs to move`),
    ...shown.filter((id, index) => shown.indexOf(id) !== index).map((id) => `${id} is twice in the queue`),
  ];
}

/** What a public digest may say of a case, by the case’s own story: silence is never solved. */
async function untrueDigests({ seen }: World): Promise<string[]> {
  const { data } = await digests.find({ state: 'published' }).limit(1000).get();
  return data.flatMap(({ about, outcome }) => {
    const story = about.kind === 'case' ? seen.get(about.id)?.story : undefined;
    if (!story) return [];
    const said = story.verdict === 'none' || story.verdict === null ? 'ended' : story.verdict;
    const wanted = story.end === null ? 'open' : said;
    return outcome === wanted ? [] : [`a digest says ${outcome}, and ${about.id} is ${wanted}`];
  });
}

/** Where what is shown, to the desk and to everybody, is not how the cases stand. */
export async function shownFaults(world: World): Promise<string[]> {
  const faults = await untrueDigests(world);
  for (const cast of world.casts) faults.push(...(await hiddenFrom(world, cast)));
  return faults;
}
