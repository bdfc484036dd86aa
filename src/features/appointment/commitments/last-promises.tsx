import type { LastPromises as Last } from '@types_/appointment/commitment-view';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { KeptBoxes } from '@/ui/kept-boxes';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { MINUTES_PAGES } from '../minutes/pages';
import { whenText } from '../minutes/texts';
import { t } from '../minutes/words';

type Promises = NonNullable<Last['last']>['promises'];

const keptOf = (promises: Promises): number =>
  promises.filter(({ state, contested, disputed }) => state === 'kept' && !contested && !disputed).length;

/** What is next to come, or late. */
const nextOf = (promises: Promises) =>
  promises.filter(({ state }) => state === 'open').sort((a, b) => (a.day < b.day ? -1 : 1))[0];

/** What became of what was promised the last time, as data that are there. */
function LastPromisesBlock({ last }: Last) {
  if (last === null) return null;
  const { promises, sessionId } = last;
  const kept = t('last.kept', { kept: keptOf(promises) });
  const next = nextOf(promises);
  return (
    <Section title={t('last.title', { n: promises.length })}>
      <Block>
        <Row
          id='last-promises'
          title={kept}
          second={next ? t('last.next', { text: next.text }) : t('last.minutes')}
          {...(next ? { third: whenText(next) } : {})}
          leading={<KeptBoxes done={keptOf(promises)} total={promises.length} label={kept} />}
          trailing='chevron'
          onTap={() => void navigateTo(MINUTES_PAGES.minutes(sessionId))}
        />
      </Block>
    </Section>
  );
}

/** The same, asked for by itself: for a page whose own data do not have it. Nothing while it is not there. */
export function LastPromises({ session }: { session: string }) {
  const { data } = useLoad(() => call('appointment', 'last-promises', { id: session }), session);
  return data ? <LastPromisesBlock last={data.last} /> : null;
}
