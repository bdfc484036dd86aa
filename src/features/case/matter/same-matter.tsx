import { View } from '@tarojs/components';
import type { LikeCase, MatterDone } from '@types_/case/matter-view';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { WriteDigestChip } from '../digest/write-digest-chip';
import { CASE_PAGES } from '../pages';
import { useAsSeen } from '../use-as-seen';
import type { useStep } from '../use-step';
import { carryOn } from './carry-on';
import { JoinAnswered } from './join-answered';
import { matterTitle } from './matter-title';
import { t } from './words';
import './same-matter.scss';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
}

interface LikeRowProps {
  like: LikeCase;
  busy: boolean;
  onJoin: () => void;
}

function LikeRow({ like, busy, onJoin }: LikeRowProps) {
  const { case: row, likeness, matter } = like;
  const where = matter ? t('like.inMatter', { title: matterTitle(matter) }) : '';
  return (
    <View>
      <Row
        id={`like-${row.id}`}
        title={row.title}
        second={dotted(t(`like.${likeness}`), where)}
        trailing='chevron'
        onTap={() => void navigateTo(CASE_PAGES.detail(row.id))}
      />
      <View className='like-join'>
        <Button id={`join-${row.id}`} kind='weak' small text={t('like.join')} busy={busy} onTap={onJoin} />
      </View>
    </View>
  );
}

/** What else says the same as this case, for its desk: one tap puts them together; nothing does it by itself. */
export function SameMatter({ view, step }: Props) {
  const likes = useLoad(() => call('case', 'like', { id: view.id }), `${view.id} ${view.matterId}`);
  useReturn(likes.reload);
  const isTold = view.turn !== 'school';
  const wasTold = useAsSeen(isTold);
  const [answered, setAnswered] = useState<LikeCase | null>(null);
  const { busy, failure, send } = useSend<MatterDone>(({ id }) => void navigateTo(CASE_PAGES.matter(id)));
  const join = ({ case: other, matter }: LikeCase) =>
    void send(other.id, (key) =>
      carryOn(() =>
        matter
          ? call('case', 'join', { id: matter.id, cases: [view.id], answers: matter.answer?.count ?? 0 }, key)
          : call('case', 'open-matter', { cases: [view.id, other.id] }, key),
      ),
    );
  const { matter = null, cases = [] } = likes.data ?? {};
  return (
    <View>
      {matter && (
        <Section title={t('in.title')}>
          <Block>
            <Row
              id='in-matter'
              title={matterTitle(matter)}
              second={t(`state.${matter.state}`)}
              leading={<Icon name='topic' />}
              trailing='chevron'
              onTap={() => void navigateTo(CASE_PAGES.matter(matter.id))}
            />
          </Block>
          {view.allowed.includes('part') && (
            <Button id='part' kind='quiet' small text={t('in.part')} onTap={() => void step.take('part', {})} />
          )}
        </Section>
      )}
      {cases.length > 0 && view.allowed.includes('join') && (
        <Section title={t('like.title')}>
          <Block id='like'>
            {cases.map((like) => (
              <LikeRow
                key={like.case.id}
                like={like}
                busy={busy}
                onJoin={() => (like.matter?.answer ? setAnswered(like) : join(like))}
              />
            ))}
          </Block>
          <View className='t13 i3 m8'>{t('like.hint')}</View>
          <View>{!answered && <FailureNotice failure={failure} />}</View>
          <View>
            {answered?.matter?.answer && (
              <JoinAnswered
                answer={answered.matter.answer}
                busy={busy}
                failure={failure}
                onJoin={() => join(answered)}
                onClose={() => {
                  setAnswered(null);
                  likes.reload();
                }}
              />
            )}
          </View>
        </Section>
      )}
      {wasTold && isTold && <WriteDigestChip id={view.id} />}
    </View>
  );
}
