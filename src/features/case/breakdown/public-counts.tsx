import { View } from '@tarojs/components';
import type { Category } from '@types_/case/category';
import type { RatesView } from '@types_/case/figures-view';
import { OPEN_STATUSES } from '@types_/case/status';
import { monthText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { type ShareFact, ShareLines } from '@/ui/share-lines';
import { TimelineNote } from '@/ui/timeline-note';
import { EXCLUDED } from '../figures/of-rates';
import { countText, excludedText, medianText } from './part-figures';
import { t } from './words';

/** What is open, by where it stands; while fewer than ten are open only how many. */
const openFacts = ({ standing, pending }: RatesView): ShareFact[] =>
  standing
    ? OPEN_STATUSES.map((status) => ({ name: t(`status.${status}`), text: countText(standing[status]) }))
    : [{ name: overviewText('figures.pendingOutcome'), text: countText(pending.outcome) }];

/** What students said at the end; while fewer than ten were asked, who said nothing is not told from who said unsolved. */
function verdictFacts({ solution: { numerator, denominator }, silent }: RatesView): ShareFact[] {
  const rest = denominator - numerator;
  return [
    { name: t('status.solved'), text: countText(numerator) },
    ...(silent === null
      ? [{ name: t('counts.unsolved'), text: countText(rest) }]
      : [
          { name: t('status.unsolved'), text: countText(rest - silent) },
          { name: t('silent'), text: countText(silent) },
        ]),
  ];
}

function Categories({ rates }: { rates: RatesView }) {
  return (
    <Section title={t('counts.categories')} aside={overviewText('figures.since', { month: monthText(rates.since) })}>
      <Block id='count-categories'>
        {rates.few ? (
          <Row title={t('few')} trailing={countText(rates.cases)} />
        ) : (
          rates.categories.map(({ name, cases, open, medianDays }) => (
            <Row
              key={name}
              title={overviewText(`category.${name as Category}`)}
              second={medianDays === null ? t('counts.open', { open }) : t('counts.median', { n: medianDays, open })}
              trailing={countText(cases)}
            />
          ))
        )}
      </Block>
    </Section>
  );
}

/** How many cases a school has, by category and by where they stand, and how long they take: what everybody may know. */
export function PublicCounts({ rates }: { rates: RatesView }) {
  if (rates.cases === 0) return null;
  return (
    <View>
      <Categories rates={rates} />
      <Section title={t('counts.statuses')}>
        <ShareLines
          id='count-statuses'
          lines={[]}
          hiddenText={t('hidden')}
          facts={[
            ...openFacts(rates),
            ...verdictFacts(rates),
            ...EXCLUDED.map((why) => ({ name: excludedText(why), text: countText(rates.excluded[why]) })),
            { name: t('median'), text: medianText(rates.medianDays) },
          ]}
        />
        {rates.standing === null && <TimelineNote icon='noeye' text={t('counts.fewOpen')} />}
      </Section>
    </View>
  );
}
