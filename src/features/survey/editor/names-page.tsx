import type { NamedWord } from '@domain/survey/named-words';
import { View } from '@tarojs/components';
import type { Item } from '@types_/survey/questionnaire-schema';
import { navigateBack } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Toggle } from '@/ui/toggle';
import { ofWhich } from '../joined';
import { sayNotNames, useDraft } from './drafts';
import { PersonsToggle } from './persons-toggle';
import { namesIn, unsaidIn } from './told-names';
import { t } from './words';

/** So much of a text is shown before and behind a word. */
const AROUND = 12;

/** Where a word stands: 第 3 题：食堂高峰期要等多久？ */
function placeText({ word, item, text }: NamedWord, items: readonly Item[]): string {
  const at = text.indexOf(word);
  const [before, behind] = [[...text.slice(0, at)], [...text.slice(at + word.length)]];
  const from = (before.length > AROUND ? '…' : '') + before.slice(-AROUND).join('');
  const to = behind.slice(0, AROUND).join('') + (behind.length > AROUND ? '…' : '');
  const nth = items.findIndex(({ id }) => id === item);
  return ofWhich(nth < 0 ? t('edit.title.row') : t('item.title', { n: nth + 1 }), `${from}${word}${to}`);
}

/** Words that students of the school are called by: whoever writes them says that they are words, or that people are assessed; or takes them out. */
export function NamesPage({ id }: { id: string }) {
  const draft = useDraft(id);
  const named = draft ? namesIn(draft) : [];
  const unsaid = draft ? unsaidIn(draft) : [];
  const allAreWords = () => {
    sayNotNames(
      id,
      named.map(({ word }) => word),
      true,
    );
    void navigateBack();
  };
  return (
    <Page
      title={t('named')}
      back
      dock={
        <Dock>
          {unsaid.length > 1 && <Button id='not-names' kind='outline' text={t('named.all')} onTap={allAreWords} />}
          <Button id='names-done' text={t('edit.done')} onTap={() => void navigateBack()} />
        </Dock>
      }
    >
      {!draft || named.length === 0 ? (
        <EmptyState title={t('named.none')} text={t('named.noneText')} />
      ) : (
        <>
          <View className='t15 i2'>{fitLines(t('named.note'))}</View>
          {named.map((one, at) => (
            <View key={one.word} className='m8'>
              <Toggle
                id={`not-name-${at}`}
                label={t('named.word', { word: one.word })}
                second={placeText(one, draft.questionnaire.items)}
                on={draft.notNames?.includes(one.word) === true}
                onChange={(on) => sayNotNames(id, [one.word], on)}
              />
            </View>
          ))}
          <View className='m20'>
            <PersonsToggle draft={draft} />
          </View>
        </>
      )}
    </Page>
  );
}
