import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { RolesView, TermRow as Term } from '@types_/identity/role-actions';
import { useState } from 'react';
import { useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { Shown } from '@/remote/shown';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { EndSheet } from './end-sheet';
import { inOrder } from './in-order';
import { TermRow } from './term-row';
import { useRoles } from './use-roles';
import { t } from './words';

interface Props {
  place: PlaceId;
  view: RolesView;
  onChanged: () => void;
}

const isComing = ({ from }: Term) => Date.parse(from) > Date.now();

/** Who is in office and who will be; a tap on a term ends it. Past terms are unfolded on a tap. */
export function RolesList({ place, view, onChanged }: Props) {
  const [ending, setEnding] = useState<Term | null>(null);
  const [showsPast, setShowsPast] = useState(false);
  let left = useRowsShown();
  const part = (rows: readonly Term[]) => {
    const shown = inOrder(rows).slice(0, left);
    left -= shown.length;
    return shown;
  };
  const running = view.rows.filter((row) => !isComing(row));
  const coming = view.rows.filter(isComing);
  const groups = [
    { name: 'now', rows: part(running), count: running.length },
    { name: 'coming', rows: part(coming), count: coming.length },
  ] as const;
  return (
    <View>
      {view.rows.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {groups.map(
        ({ name, rows, count }) =>
          rows.length > 0 && (
            <Section key={name} title={t(name)} aside={String(count)}>
              <Block>
                {rows.map((term) => (
                  <TermRow key={term.id} term={term} {...(term.mayEnd ? { onTap: () => setEnding(term) } : {})} />
                ))}
              </Block>
            </Section>
          ),
      )}
      <View className='m20'>
        {showsPast ? (
          <PastTerms place={place} />
        ) : (
          <Button id='show-past' kind='quiet' text={t('pastShow')} onTap={() => setShowsPast(true)} />
        )}
      </View>
      {ending && (
        <EndSheet
          place={place}
          term={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            void toast(t('end.done'));
            onChanged();
          }}
        />
      )}
    </View>
  );
}

function PastTerms({ place }: { place: PlaceId }) {
  const past = useRoles(place, true);
  return (
    <Section title={t('past')}>
      <Shown of={past} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('pastNone')} text='' />
          ) : (
            <Block>
              {inOrder(rows).map((term) => (
                <TermRow key={term.id} term={term} />
              ))}
            </Block>
          )
        }
      </Shown>
    </Section>
  );
}
