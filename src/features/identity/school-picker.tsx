import type { InstitutionView } from '@types_/identity/institution';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { Row } from '@/ui/row';
import { findSchools } from './find-schools';
import { t } from './words';

interface Props {
  /** Which schools can be picked; all unless given. */
  only?: (school: InstitutionView) => boolean;
  onPick: (school: InstitutionView) => void;
}

/** Finds one of the province's schools by a few characters of its name, former name, city or code. */
export function SchoolPicker({ only, onPick }: Props) {
  const [search, setSearch] = useState('');
  const schools = useLoad(() => call('identity', 'list-institutions', {}));
  return (
    <>
      <Field
        id='school-search'
        label={t('bind.search')}
        hint={t('bind.schoolHint')}
        value={search}
        onInput={setSearch}
        confirmType='search'
        maxLength={30}
      />
      <Shown of={schools} rows={6}>
        {({ institutions }) => {
          const found = findSchools(only ? institutions.filter(only) : institutions, search);
          if (found.length === 0) return <EmptyState title={t('bind.noSchool')} text={t('bind.noSchoolText')} />;
          return (
            <Block>
              {found.map((school) => (
                <Row
                  key={school.id}
                  id={`school-${school.code}`}
                  title={school.name}
                  second={dotted(
                    school.prefecture,
                    school.formerName ? t('bind.former', { name: school.formerName }) : '',
                  )}
                  trailing='chevron'
                  onTap={() => onPick(school)}
                />
              ))}
            </Block>
          );
        }}
      </Shown>
    </>
  );
}
