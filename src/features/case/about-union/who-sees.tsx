import { maskedName } from '@domain/identity/masked-name';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { t as caseText } from '../words';
import { t } from './words';

interface Props {
  student: { name: string; school: string };
  aboutUnion: boolean;
  /** It is about the union, and nobody of the youth league is here. */
  isAlone: boolean;
}

/** Who sees the student's name: the union's desk, and the youth league where that leaves it lying; the league in its place, or for now nobody. */
export function WhoSees({ student, aboutUnion, isAlone }: Props) {
  if (isAlone) return <Row title={t('nobody')} second={t('nobodyText')} leading={<Icon name='noeye' />} />;
  return (
    <>
      <Row
        title={aboutUnion ? t('who', student) : caseText('file.who.desk', student)}
        second={caseText('file.who.deskText', { masked: maskedName(student.name) })}
        leading={<Icon name='eye' />}
      />
      {!aboutUnion && <Row title={t('later.who')} second={t('later.whoText')} leading={<Icon name='clock' />} />}
    </>
  );
}
