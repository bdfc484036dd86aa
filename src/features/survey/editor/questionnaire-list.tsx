import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { QuestionnaireList as List, QuestionnaireRow } from '@types_/survey/questionnaire-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { currentLanguage } from '@/i18n/language';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { UndoBar } from '@/ui/undo-bar';
import { wordsIn } from '../item/words-in';
import { keptAt } from './drafts';
import { EDITOR_PAGES } from './pages';
import { forgetRemoved, lastRemoved } from './removed';
import { titleText } from './texts';
import { t } from './words';

const languagesText = (languages: QuestionnaireRow['languages']): string =>
  dotted(...languages.map((one) => t(`language.${one}`)));

const askFor = (place: PlaceId, behind: List['after']) => call('survey', 'list-questionnaires', { place, behind });

/** Those of the place: first what is on this phone only, then what is stored, part by part. */
function Own({ first, place }: { first: List; place: PlaceId }) {
  const shown = useRowsShown();
  const all = useRest({
    first,
    partOf: ({ questionnaires, after }: List) => ({ rows: questionnaires, after }),
    idOf: ({ id }) => id,
    ask: (behind) => askFor(place, behind),
  });
  const drafts = keptAt(place);
  const unsaved = drafts.filter(({ id }) => !all.rows.some((one) => one.id === id));
  const open = (id: string) => void navigateTo(EDITOR_PAGES.edit(place, id));
  if (all.rows.length + unsaved.length === 0) return <View className='t15 i2'>{t('none')}</View>;
  return (
    <View>
      <Block>
        {unsaved.map((draft, index) => (
          <Row
            key={draft.id}
            id={`draft-${index}`}
            title={titleText(draft.questionnaire.title['zh-CN'])}
            second={t('items', { n: draft.questionnaire.items.length })}
            third={t('onPhone')}
            trailing='chevron'
            onTap={() => open(draft.id)}
          />
        ))}
        {all.rows.slice(0, shown).map((one) => (
          <Row
            key={one.id}
            id={`questionnaire-${one.id}`}
            title={wordsIn(one.title, currentLanguage())}
            second={dotted(t('items', { n: one.items }), languagesText(one.languages))}
            third={dotted(
              one.draft ? t('draft') : t('version', { n: one.version }),
              drafts.some(({ id }) => id === one.id) ? t('onPhone') : '',
            )}
            trailing='chevron'
            onTap={() => open(one.id)}
          />
        ))}
      </Block>
      <RestButton of={all} isEnd={shown >= all.rows.length} text={t('more')} />
    </View>
  );
}

/** The questionnaires of a place, those that are on this phone only, and those that come with the app. */
export function QuestionnaireList({ place }: { place: PlaceId }) {
  const loaded = useLoad(() => askFor(place, null), place);
  const [removed, setRemoved] = useState(lastRemoved());
  useReturn(() => {
    setRemoved(lastRemoved());
    loaded.reload();
  });
  usePullDown(loaded.reload);
  const { failure, send } = useSend(() => {
    forgetRemoved();
    setRemoved(null);
    loaded.reload();
  });
  return (
    <Page
      title={t('title')}
      back
      dock={
        <View>
          {removed && (
            <UndoBar
              text={t('removed', { title: removed.questionnaire.title['zh-CN'] })}
              undoText={t('undo')}
              onUndo={() => void send(removed.id, (key) => call('survey', 'save-questionnaire', removed, key))}
            />
          )}
        </View>
      }
    >
      <View className='t15 i2'>{fitLines(t('intro'))}</View>
      <Shown of={loaded} rows={6}>
        {(first) => (
          <>
            <View>
              <FailureNotice failure={loaded.failure ?? failure} />
            </View>
            <Section title={t('own')}>
              <Own {...{ first, place }} />
            </Section>
            <Section title={t('templates')}>
              <Block>
                {first.templates.map(({ name, items, languages }) => (
                  <Row
                    key={name}
                    id={`template-${name}`}
                    title={t(`template.${name}`)}
                    second={dotted(t('items', { n: items }), languagesText(languages))}
                    trailing='chevron'
                    onTap={() => void navigateTo(EDITOR_PAGES.edit(place, newKey(), name))}
                  />
                ))}
                <Row
                  id='template-blank'
                  title={t('blank')}
                  trailing='chevron'
                  onTap={() => void navigateTo(EDITOR_PAGES.edit(place, newKey(), 'blank'))}
                />
              </Block>
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}
