import { isConsumed, nextTry, type Outcome, SILENT_MINUTES } from '@domain/notice/outbox';
import { TEMPLATE_OF } from '@domain/notice/template-of';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { type NoticeDocument, notices } from '../../_kit/notice/notices';
import { emptyOut, putBack, subscriptions, takeOne } from '../../_kit/notice/subscriptions';
import { readTemplates } from '../../_kit/notice/templates';
import { type ApiReply, sendSubscribeMessage } from '../../_kit/open-api';
import { messageOf } from '../message';
import { openidsOf } from '../openids';

const BATCH = 50;
/** "User refuse to accept the msg": nothing is left, whatever the ledger says. */
const NO_CONSENT = 43101;

/** Everything one message needs, once it is certain that it may go out. */
interface Sendable {
  notice: NoticeDocument;
  message: object;
}

const outcomeOf = (reply: ApiReply): Outcome =>
  reply.is === 'ok' ? 'sent' : reply.is === 'refused' && reply.code === NO_CONSENT ? 'no-consent' : reply.is;

/** Which of some notices can go out: to a person with an account, by a template that is configured and has one left. */
async function sendable(list: readonly NoticeDocument[]): Promise<Sendable[]> {
  const readers = list.map(({ to }) => to);
  const { data } = await subscriptions
    .find({ _id: _.in([...new Set(readers)]) })
    .limit(BATCH)
    .get();
  const ledgers = new Map(data.map((ledger) => [ledger._id, ledger]));
  const templates = readTemplates();
  const willing = list.filter(
    ({ to, kind }) => templates[TEMPLATE_OF[kind]] && (ledgers.get(to)?.templates[TEMPLATE_OF[kind]]?.left ?? 0) > 0,
  );
  if (willing.length === 0) return [];
  const openids = await openidsOf(willing.map(({ to }) => to));
  return willing.flatMap((notice) => {
    const template = templates[TEMPLATE_OF[notice.kind]];
    const openid = openids.get(notice.to);
    // A ledger from before languages were kept has none.
    const language = ledgers.get(notice.to)?.language ?? 'zh-CN';
    return template && openid ? [{ notice, message: messageOf(notice, template, openid, language) }] : [];
  });
}

/**
 * Sends one: claims the notice, takes one from the ledger, sends, writes down how it went. Whoever dies after the claim
 * may have sent it, so nobody sends it again.
 */
async function send({ notice, message }: Sendable, { now }: Task): Promise<Outcome | null> {
  const { _id, to, kind, tries } = notice;
  const template = TEMPLATE_OF[kind];
  if (
    !(await notices.updateWhere(
      { _id, outbox: 'due', tries },
      { outbox: 'sending', sendAt: new Date(), tries: tries + 1 },
    ))
  )
    return null;
  if (!(await takeOne(to, template))) {
    await notices.updateWhere({ _id, outbox: 'sending' }, { outbox: 'done' });
    return null;
  }
  const reply = await sendSubscribeMessage(message);
  const outcome = outcomeOf(reply);
  if (reply.is !== 'ok') console.warn(JSON.stringify({ api: 'subscribeMessage.send', outcome, code: reply.code }));
  const again = nextTry(outcome, tries + 1, now);
  await notices.updateWhere({ _id, outbox: 'sending' }, again ? { outbox: 'due', sendAt: again } : { outbox: 'done' });
  if (outcome === 'no-consent') await emptyOut(to, template);
  else if (!isConsumed(outcome)) await putBack(to, template);
  return outcome;
}

/** Sends what is due as subscribe messages; what nobody accepted stays in the inbox alone. */
export const sendNotices: Job = {
  name: 'send-notices',
  everyMinutes: 1,
  run: async (task) => {
    const dead = new Date(task.now.getTime() - SILENT_MINUTES * 60_000);
    const count = {
      abandoned: await notices.updateAll({ outbox: 'sending', sendAt: _.lte(dead) }, { outbox: 'done' }),
      sent: 0,
      failed: 0,
      inboxOnly: 0,
    };
    while (hasTime(task)) {
      const { data } = await notices
        .find({ outbox: 'due', sendAt: _.lte(task.now) })
        .orderBy('sendAt', 'asc')
        .limit(BATCH)
        .get();
      if (data.length === 0) break;
      const list = await sendable(data);
      const others = data.filter((notice) => !list.some((one) => one.notice === notice)).map(({ _id }) => _id);
      if (others.length > 0)
        count.inboxOnly += await notices.updateAll({ _id: _.in(others), outbox: 'due' }, { outbox: 'done' });
      for (const one of list) {
        if (!hasTime(task)) break;
        const outcome = await send(one, task);
        if (outcome) count[outcome === 'sent' ? 'sent' : 'failed'] += 1;
      }
    }
    return count;
  },
};
