import { useEffect, useState } from 'react';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { type DemoPersonView, demoPeople } from './people.h5';
import { t } from './words';

const FIRST_SHOWN = '吉林大学';
const MOST_SCHOOLS = 6;

const roleText = (as: DemoPersonView['as']): string => t(`as.${as}`);

function bySchool(people: DemoPersonView[], search: string): [school: string, people: DemoPersonView[]][] {
  const wanted = search.trim() || FIRST_SHOWN;
  const found = people.filter(({ school, name }) => school.includes(wanted) || name.includes(wanted));
  const groups = new Map<string, DemoPersonView[]>();
  for (const person of found) groups.set(person.school, [...(groups.get(person.school) ?? []), person]);
  return [...groups].slice(0, MOST_SCHOOLS);
}

/** The demo people by school; one tap and the browser acts as that person. */
export function DemoPicker({ onPick }: { onPick: (openid: string) => void }) {
  const [people, setPeople] = useState<DemoPersonView[] | null>(null);
  const [search, setSearch] = useState('');
  useEffect(() => {
    demoPeople().then(setPeople, () => setPeople([]));
  }, []);
  const groups = bySchool(people ?? [], search);
  return (
    <Page title={t('title')} big subtitle={t('subtitle')}>
      <Field id='demo-search' label={t('search')} hint={t('searchHint')} value={search} onInput={setSearch} />
      {!people && <Skeleton rows={5} />}
      {people && groups.length === 0 && <EmptyState title={t('none')} text='' />}
      {groups.map(([school, members]) => (
        <Section key={school} title={school}>
          <Block>
            {members.map(({ openid, as, name, hint }) => (
              <Row
                key={openid}
                id={`as-${openid}`}
                title={`${roleText(as)} · ${name}`}
                second={hint}
                trailing='chevron'
                onTap={() => onPick(openid)}
              />
            ))}
          </Block>
        </Section>
      ))}
    </Page>
  );
}
