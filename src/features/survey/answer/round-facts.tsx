import { View } from '@tarojs/components';
import type { RoundView } from '@types_/survey/answer-view';
import { momentText } from '@/i18n/dates';
import { currentLanguage } from '@/i18n/language';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { ANSWER_PAGES } from '../answer-pages';
import { wordsIn } from '../item/words-in';
import { t } from '../words';

const SECONDS_AN_ITEM = 8;

/** Whom the caller's ballot is lost among, in words; null where there is none. */
function crowdOf({ group, groups }: RoundView): { n: number; text: string } | null {
  const mine = group === null ? undefined : groups[group];
  if (!mine) return null;
  const name = mine.name || (groups.length > 1 ? t('others') : '');
  const text = name ? t('togetherGroup', { group: name, n: mine.eligible }) : t('togetherText');
  return { n: Math.max(0, mine.eligible - 1), text };
}

/** What somebody should know before they answer: how long, until when, among how many, and why nobody knows it was them. `ends`: for this phone. */
export function RoundFacts({ view, ends }: { view: RoundView; ends: Date }) {
  const { id, questionnaire } = view;
  const language = currentLanguage();
  const { length } = questionnaire.items;
  const crowd = crowdOf(view);
  const minutes = Math.max(1, Math.ceil((length * SECONDS_AN_ITEM) / 60));
  return (
    <>
      <View id='round-title' className='t28 m8'>
        {fitLines(wordsIn(questionnaire.title, language))}
      </View>
      {questionnaire.intro && <View className='t17 i2 m8'>{fitLines(wordsIn(questionnaire.intro, language))}</View>}
      <Block>
        <Row
          title={t('facts', { n: length, minutes })}
          second={t('until', { moment: momentText(ends.toISOString()) })}
          leading={<Icon name='clock' />}
        />
        {crowd && (
          <Row id='crowd' title={t('together', { n: crowd.n })} second={crowd.text} leading={<Icon name='people' />} />
        )}
        <Row
          id='go-secrecy'
          title={t('secrecyRow')}
          second={t('secrecyText')}
          leading={<Icon name='lock' />}
          trailing='chevron'
          onTap={() => void navigateTo(ANSWER_PAGES.secrecy(id))}
        />
      </Block>
    </>
  );
}
