import type { ResultsView } from '@types_/survey/results-view';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { RESULT_PAGES } from './pages';
import { t } from './words';

const textsText = ({ texts }: ResultsView): string => {
  if (texts === null) return t('texts.few');
  return texts === 0 ? t('texts.none') : t('texts.count', { n: texts });
};

/** Where results go on: what was written, other schools, and for those who look after it what waits to be read. */
export function Beyond({ results }: { results: ResultsView }) {
  const { round, school, by, items, mayReview } = results;
  const open = (page: 'texts' | 'others' | 'review') => void navigateTo(RESULT_PAGES[page](round, school.id));
  const asksForTexts = items.some(({ kind }) => kind === 'text');
  if (!asksForTexts && by === null) return null;
  return (
    <Section>
      <Block>
        {asksForTexts && (
          <Row
            id='texts'
            title={t('texts')}
            second={textsText(results)}
            trailing='chevron'
            onTap={() => open('texts')}
          />
        )}
        {by !== null && (
          <Row
            id='others'
            title={t('others')}
            second={t('others.second')}
            trailing='chevron'
            onTap={() => open('others')}
          />
        )}
        {mayReview && asksForTexts && (
          <Row
            id='review'
            title={t('review')}
            second={t('review.second')}
            trailing='chevron'
            onTap={() => open('review')}
          />
        )}
      </Block>
    </Section>
  );
}
