import type { LastPromises } from '@types_/appointment/commitment-view';
import type { TopicGroup, TopicsView } from '@types_/appointment/topics-view';
import { momentText } from '@/i18n/dates';
import { behindText, sessionText, whenText } from '../minutes/texts';
import { t } from '../minutes/words';

type Group = Pick<TopicGroup, 'texts' | 'unreadInAll' | 'held' | 'applications' | 'people' | 'digests'>;
type Topics = Pick<TopicsView, 'session' | 'applications' | 'more' | 'forOthers' | 'asOf'> & { groups: Group[] };

const lines = (...some: (string | false)[]): string => some.filter(Boolean).join('\n');

const groupText = (group: Group, at: number): string =>
  lines(
    `${at + 1}. ${behindText(group)}`,
    ...group.texts,
    group.unreadInAll > 0 && t('topics.unread', { n: group.unreadInAll }),
    group.held > 0 && t('topics.held', { n: group.held }),
    ...group.digests.map(({ title, outcome }) => t('topics.digest', { title, outcome: t(`topics.is.${outcome}`) })),
  );

/**
 * What whoever is met would read before a meeting, in plain words to paste into a letter or to print, for one who is not here. No name and no title of a
 * case is ever in it, whatever the page that it is copied from shows.
 */
export function topicsLetter(topics: Topics, last: LastPromises['last']): string {
  const { session, groups, applications: n, more, forOthers, asOf } = topics;
  return [
    lines(
      t('topics.title'),
      sessionText(session),
      asOf ? t('topics.seated', { n, time: momentText(asOf) }) : t('topics.applied', { n }),
    ),
    ...(groups.length > 0 ? groups.map(groupText) : [t('topics.none')]),
    lines(more && t('topics.more'), forOthers > 0 && t('topics.forOthers', { n: forOthers }), t('topics.apart')),
    ...(last
      ? [
          lines(
            t('last.title', { n: last.promises.length }),
            ...last.promises.map((one, at) => `${at + 1}. ${one.text}\n${whenText(one)}`),
          ),
        ]
      : []),
  ].join('\n\n');
}
