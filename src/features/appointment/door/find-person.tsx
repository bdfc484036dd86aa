import { View } from '@tarojs/components';
import type { DoorRow } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { Block } from '@/ui/block';
import { SearchField } from '@/ui/search-field';
import { OneRow } from './door-rows';
import { t } from './words';

/** So many are found at once: whoever types on comes to fewer. */
const FOUND = 5;
/** A list that is seen at a glance needs no search. */
const GLANCE = 8;

/** Whether somebody is meant by what was typed: the beginning of their name or of their ticket. */
const isMeant = ({ name, pass }: DoorRow, wanted: string): boolean =>
  name.startsWith(wanted) || pass.toUpperCase().startsWith(wanted);

/** Finds somebody of a long list by what they say or show; the list below stays as it is. */
export function FindPerson({ rows, onTick }: { rows: readonly DoorRow[]; onTick: (pass: string) => void }) {
  const [typed, setTyped] = useState('');
  const wanted = typed.replace(/\s/g, '').toUpperCase();
  const found = wanted === '' ? [] : rows.filter((row) => isMeant(row, wanted)).slice(0, FOUND);
  if (rows.length <= GLANCE) return null;
  return (
    <View className='m12'>
      <SearchField
        id='door-find'
        label={t('find.label')}
        placeholder={t('find.example')}
        value={typed}
        maxLength={20}
        onInput={setTyped}
        onConfirm={() => undefined}
        clearLabel={t('find.clear')}
        onClear={() => setTyped('')}
      />
      <View>
        {wanted !== '' && found.length === 0 && <View className='t15 i2 m8'>{t('find.none')}</View>}
        {found.length > 0 && (
          <Block id='door-found'>
            {found.map((row) => (
              <OneRow key={row.pass} id={`found-${row.pass}`} row={row} onTick={onTick} />
            ))}
          </Block>
        )}
      </View>
    </View>
  );
}
