import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { navigateBack } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { isMissing, outcomeIn, outcomesLeft } from './minutes-wish';
import { OutcomeFields } from './outcome-fields';
import { sessionText } from './texts';
import { useMinutesDraft } from './use-minutes-draft';
import { t } from './words';

/** What to do where more cases have words than minutes hold. */
export const overText = (over: number): string =>
  t('write.over', { most: MOST.outcomesSaid, n: MOST.outcomesSaid + over, over });

/** What stands beneath a case in the list: what came of it, or what is still to be said. */
function stateOf(text: string | null): string {
  if (text === null) return t('write.unspoken');
  if (text.trim() === '') return t('write.unsaid');
  return isMissing(text) ? t('write.outcomeShort') : text;
}

/** What came of each case that was brought: a line each, and its fields on a tap. What nothing was said of when the page opened stands first. */
export function OutcomesPage({ view }: { view: MinutesDraft }) {
  const { draft, change } = useMinutesDraft(view, 0);
  const { outcomes } = draft;
  const shown = useRowsShown();
  const [cases] = useState(() => {
    const isLeft = ({ id }: { id: string }) => isMissing(outcomeIn(outcomes, id));
    return [...view.cases.filter(isLeft), ...view.cases.filter((one) => !isLeft(one))];
  });
  const [open, setOpen] = useState(() => cases.slice(0, 1).map(({ id }) => id));
  const [last, setLast] = useState('');
  const { over } = outcomesLeft(draft, view);
  const say = (id: string, text: string | null) => {
    setLast(id);
    change({ outcomes: { ...outcomes, [id]: text } });
  };
  return (
    <Page
      title={t('write.outcomes')}
      back
      subtitle={sessionText(view.session)}
      dock={
        <Dock>
          <Button id='outcomes-done' text={t('promise.done')} onTap={() => void navigateBack()} />
        </Dock>
      }
    >
      {cases.slice(0, shown).map(({ id, title }, at) => {
        const text = outcomeIn(outcomes, id);
        const isOpen = open.includes(id);
        return (
          // A block each: in a common one all lines would be sent anew where one opens.
          <View key={id} className='m8'>
            <Block padded={isOpen}>
              {isOpen ? (
                <OutcomeFields
                  id={`outcome-${at}`}
                  label={title}
                  text={text}
                  onChange={(now) => say(id, now)}
                  {...(over > 0 && id === last ? { error: overText(over) } : {})}
                />
              ) : (
                <Row
                  id={`outcome-row-${at}`}
                  title={title}
                  second={stateOf(text)}
                  trailing='chevron'
                  onTap={() => setOpen([...open, id])}
                />
              )}
            </Block>
          </View>
        );
      })}
    </Page>
  );
}
