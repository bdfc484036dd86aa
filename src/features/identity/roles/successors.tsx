import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import { STUDENT_ROLES } from '@types_/identity/role';
import type { Member } from '@types_/identity/role-actions';
import { HANDOVER_MAX } from '@types_/identity/role-limits';
import { useState } from 'react';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { t as identityText } from '../words';
import { useFindMember } from './find-member';
import { MemberCard } from './member-card';
import { emptyTerm, RoleFields } from './term-fields';
import type { Successor } from './use-hand-over';
import { t } from './words';

interface Props {
  place: PlaceId;
  come: readonly Successor[];
  onChange: (come: Successor[]) => void;
}

/** Those who come: found by number one after the other, each with role and office. */
export function Successors({ place, come, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const add = (one: Successor) => {
    setAdding(false);
    onChange([...come, one]);
  };
  return (
    <Section title={t('hand.come')} aside={t('hand.goCount', { count: come.length })}>
      {/* Each part of its own, so that none is sent again for another's sake. */}
      <View>
        {come.length === 0 ? (
          <EmptyState title={t('hand.comeNone')} text={t('hand.comeNoneText')} />
        ) : (
          <Block>
            {come.map((one, index) => (
              <Row
                key={one.member.ticket}
                title={`${one.member.name} · ${one.office}`}
                second={identityText(`role.${one.role}`)}
                trailing={
                  <Button
                    id={`come-remove-${index}`}
                    kind='quiet'
                    small
                    text={t('hand.remove')}
                    onTap={() => onChange(come.filter((other) => other !== one))}
                  />
                }
              />
            ))}
          </Block>
        )}
      </View>
      {come.length < HANDOVER_MAX && (
        <Button id='come-add' kind='weak' icon='plus' text={t('hand.add')} onTap={() => setAdding(true)} />
      )}
      <View>{adding && <AddSheet place={place} onAdd={add} onClose={() => setAdding(false)} />}</View>
    </Section>
  );
}

interface AddProps {
  place: PlaceId;
  onAdd: (one: Successor) => void;
  onClose: () => void;
}

function AddSheet({ place, onAdd, onClose }: AddProps) {
  const [member, setMember] = useState<Member | null>(null);
  const [term, setTerm] = useState(() => emptyTerm('officer'));
  const [tried, setTried] = useState(false);
  const { field, busy, find } = useFindMember(place, setMember);
  function put() {
    setTried(true);
    const role = STUDENT_ROLES.find((one) => one === term.role);
    if (member && role && term.office.trim()) onAdd({ member, role, office: term.office });
  }
  return (
    <Sheet open onClose={onClose} label={t('hand.add')}>
      {member ? (
        <>
          <MemberCard member={member} />
          <RoleFields
            roles={STUDENT_ROLES}
            value={term}
            onChange={(more) => setTerm((now) => ({ ...now, ...more }))}
            tried={tried}
            inSheet
          />
          <View className='sheet-foot'>
            <Button id='come-put' text={t('hand.put')} onTap={put} />
          </View>
        </>
      ) : (
        <>
          {field}
          <Button id='come-find' text={t('find.do')} busy={busy} onTap={find} />
        </>
      )}
    </Sheet>
  );
}
