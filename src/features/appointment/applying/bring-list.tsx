import { View } from '@tarojs/components';
import { useState } from 'react';
import { AnswerList } from '@/ui/answer-list';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { t } from './words';

/** Something to bring along, and all of it in which a word is looked for. */
export interface Bringable {
  id: string;
  title: string;
  text: string;
}

/** So many at first, and so many more at each tap: what a tap sends stays below 2 KB, with the field for a word that comes with the first. */
const FIRST = 3;
const MORE = 4;
const MOST_TYPED = 20;

interface Props {
  id: string;
  label: string;
  all: readonly Bringable[];
  chosen: readonly string[];
  several?: boolean;
  full?: boolean;
  onTap: (id: string) => void;
  /** Asks for those that the phone has not got; without it there are none. */
  onMore?: (() => void) | undefined;
  busy?: boolean;
}

/** Those with every word that was typed. */
function found(all: readonly Bringable[], typed: string): Bringable[] {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return all.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
}

/** What can be brought along: the first ones, the others by a tap, then also by a word; what is chosen stays in its place. */
export function BringList({
  id,
  label,
  all,
  chosen,
  several = false,
  full = false,
  onTap,
  onMore,
  busy = false,
}: Props) {
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(FIRST);
  const fitting = found(all, typed);
  const shown = new Set([...fitting.slice(0, most).map((one) => one.id), ...chosen]);
  const lines = all.filter((one) => shown.has(one.id)).map((one) => ({ value: one.id, text: one.title }));
  const isMore = fitting.length > most || onMore !== undefined;
  function showMore() {
    setMost(most + MORE);
    if (fitting.length < most + MORE) onMore?.();
  }
  return (
    <>
      <View>
        {most > FIRST && (
          <Field
            id={`find-${id}`}
            label={t('bring.find')}
            hint={t('bring.findHint')}
            value={typed}
            maxLength={MOST_TYPED}
            onInput={setTyped}
          />
        )}
      </View>
      <View className='m8'>
        {lines.length === 0 ? (
          <View className='i2'>{t('bring.noneFound')}</View>
        ) : (
          <AnswerList {...{ id, lines, chosen, several, full, label, onTap }} />
        )}
      </View>
      <View>
        {isMore && <Button id={`more-${id}`} kind='quiet' small text={t('bring.more')} busy={busy} onTap={showMore} />}
      </View>
    </>
  );
}
