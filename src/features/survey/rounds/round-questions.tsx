import { isAboutPersons } from '@domain/survey/about-persons';
import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { RoundPlan } from '@types_/survey/round-view';
import { navigateTo } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { NotNames } from '../editor/not-names';
import { factsOf } from '../editor/texts';
import { inWords } from './in-words';
import { ROUND_PAGES } from './pages';
import { t } from './words';

/** What a round asks, for whoever looks after it: nobody settles, or answers for, questions that they were not shown. */
export function RoundQuestions({ plan, place }: { plan: RoundPlan; place: PlaceId }) {
  const shown = useRowsShown();
  const { items } = plan.questionnaire;
  return (
    <Section title={t('plan.questions')} aside={t('plan.items', { n: items.length })}>
      {isAboutPersons(plan.questionnaire) && <TimelineNote icon='lock' text={t('plan.persons')} />}
      <Block id='questions'>
        {items.slice(0, shown).map((item, at) => (
          <Row key={item.id} leading={`${at + 1}.`} title={inWords(item.title)} second={factsOf(item)} />
        ))}
      </Block>
      <View className='m8'>
        <Button
          id='see-questions'
          kind='weak'
          icon='eye'
          text={t('plan.see')}
          onTap={() => void navigateTo(ROUND_PAGES.preview(place, plan.id))}
        />
      </View>
      <NotNames said={plan.notNames} />
    </Section>
  );
}
