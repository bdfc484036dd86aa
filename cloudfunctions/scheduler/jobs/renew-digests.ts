import { isPublishedTooLate } from '@domain/case/digest/digest';
import { outcomeOf } from '@domain/case/digest/digest-outcome';
import { topicFields } from '@domain/case/school-topics';
import type { Doer } from '@domain/case/state';
import { type Subject, subjectOf } from '../../_kit/case/digest-subject';
import { type DigestDocument, digestId, digests } from '../../_kit/case/digests';
import { follows } from '../../_kit/case/follows';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { type Notice, notify } from '../../_kit/notice/notices';

const NAME = 'renew-digests';
const BATCH = 200;
const FOLLOWERS = 100;
/** A case says when its call began; it is written no later than a function may run, and clocks differ a little. */
const OVERLAP_MS = 3 * 60_000;

/** Up to where changed cases have been looked at: many may have changed in one moment, all those of one run of the scheduler. */
interface State {
  upTo: Date;
  id: string;
}

/** A changed case, with every 议题 that it ever joined: the digest of one that it has left tells of it no more. */
interface Changed {
  _id: string;
  changedAt: Date;
  events: { what: { matter?: string } }[];
}

const changes = new Collection<Changed>('cases');
const FIELDS = ['_id', 'changedAt', 'events.what.matter'];

/** Tells who follows a digest of answers that came since they do; each notice is known by digest, answer and person. */
async function tellFollowers(digest: DigestDocument, answers: Subject['answers'], now: Date): Promise<void> {
  const { _id } = digest;
  for (let after = ''; ; ) {
    const page = await follows.after({ digestId: _id }, after, FOLLOWERS);
    const told = page.flatMap(({ personId, at: since }) =>
      answers
        .filter(({ at }) => at > since)
        .map(({ name, at }): Notice => {
          const params = { ...topicFields(digest), digest: _id };
          return { to: personId, kind: 'digest-answered', params, at, about: `${_id}:${name}` };
        }),
    );
    await notify(told, now);
    const last = page.at(-1);
    if (!last || page.length < FOLLOWERS) return;
    after = last._id;
  }
}

const SYSTEM: Doer = { id: 'system', role: 'system', office: '' };

/** Nobody but the youth league's reader makes public what went to it before: it waits for them. */
const takeBack = ({ _id, version, history }: DigestDocument, now: Date): Promise<boolean> =>
  digests.updateWhere(
    { _id, version },
    {
      ...{ state: 'review', publishedAt: _.set(null), changedAt: now, version: _.inc(1) },
      history: _.set([...history, { at: now, by: SYSTEM, what: 'withdraw' as const, reason: '' }]),
    },
  );

/** Brings one digest up to date: what became of its cases, and who is to be told. Told first, written down then. */
async function renew(digest: DigestDocument, now: Date): Promise<boolean> {
  const subject = await subjectOf(digest.about);
  if (!subject) return false;
  if (isPublishedTooLate(digest, subject.leftAt)) return takeBack(digest, now);
  // What is about the union is behind no digest of the union's, as what has parted from an 议题 is behind none of that.
  const behind = subject.cases.filter(({ aboutUnion }) => !aboutUnion);
  const left = behind.length < subject.cases.length;
  const { outcome, days, kept } = outcomeOf(behind.map(({ tally }) => tally));
  const told = left ? digest.told : subject.answers.length;
  const is = [outcome, days, kept, told, left];
  const isSame = is.join() === [digest.outcome, digest.days, digest.kept, digest.told, digest.left === true].join();
  if (isSame) return false;
  await tellFollowers(digest, subject.answers.slice(digest.told, told), now);
  const values = { outcome, days: _.set(days), kept: _.set(kept), told, left };
  return digests.updateWhere({ _id: digest._id, version: digest.version }, values);
}

/** The published digests that tell of some cases, or of the 议题 that these belong or belonged to. */
async function digestsOf(changed: readonly Changed[]): Promise<DigestDocument[]> {
  const ids = changed.flatMap(({ _id, events }) => [
    digestId({ kind: 'case', id: _id }),
    ...events.flatMap(({ what: { matter } }) =>
      matter === undefined ? [] : [digestId({ kind: 'matter', id: matter })],
    ),
  ]);
  const query = { _id: _.in([...new Set(ids)]), state: 'published' };
  return (await digests.find(query).limit(ids.length).get()).data;
}

/**
 * Keeps public digests true: goes over the cases that have changed since it last did, and over their digests. Where it stood
 * is kept after the work, so that who dies does it again; doing it again tells nobody twice.
 */
export const renewDigests: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task: Task) {
    // What was published before is as true as on the day it was.
    const safe = new Date(task.now.getTime() - OVERLAP_MS);
    let { upTo, id }: State = (await loadState<State>(NAME)) ?? { upTo: safe, id: '' };
    let renewed = 0;
    while (hasTime(task)) {
      const data = await changes.onward('changedAt', { at: upTo, id }, BATCH, FIELDS);
      for (const digest of data.length > 0 ? await digestsOf(data) : [])
        if (await renew(digest, task.now)) renewed += 1;
      const last = data.at(-1);
      if (last) ({ changedAt: upTo, _id: id } = last);
      if (data.length < BATCH) break;
    }
    await saveState(NAME, upTo < safe ? { upTo, id } : { upTo: safe, id: '' });
    return { renewed };
  },
};
