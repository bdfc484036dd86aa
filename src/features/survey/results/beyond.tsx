import type { ResultsView } from '@types_/survey/results-view';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TextsFacts } from '../texts/texts-facts';
import { toldText } from '../texts/told-text';
import { t as textsText } from '../texts/words';
import { RESULT_PAGES } from './pages';
import { t } from './words';

/** Where results go on: what was written, other schools, and for those who look after it what waits to be read and what was withheld. */
export function Beyond({ results }: { results: ResultsView }) {
  const { round, school, by, items, texts, reader, mayReview, maySeeWithheld } = results;
  const asksForTexts = items.some(({ kind }) => kind === 'text');
  if (!asksForTexts && by === null) return null;
  const rows: { id: 'texts' | 'review' | 'withheld' | 'others'; title: string; second: string; isShown: boolean }[] = [
    { id: 'texts', title: textsText('title'), second: toldText(texts), isShown: asksForTexts },
    {
      ...{ id: 'review', title: textsText('review'), second: textsText('review.second') },
      isShown: asksForTexts && mayReview,
    },
    {
      ...{ id: 'withheld', title: textsText('withheld'), second: textsText('withheld.second') },
      isShown: asksForTexts && maySeeWithheld,
    },
    { id: 'others', title: t('others'), second: t('others.second'), isShown: by !== null },
  ];
  return (
    <Section>
      <Block>
        {rows
          .filter(({ isShown }) => isShown)
          .map(({ id, title, second }) => (
            <Row
              key={id}
              {...{ id, title, second }}
              trailing='chevron'
              onTap={() => void navigateTo(RESULT_PAGES[id](round, school.id))}
            />
          ))}
      </Block>
      {asksForTexts && <TextsFacts told={texts} reader={reader} isCounted />}
    </Section>
  );
}
