import { drawFile } from '@domain/appointment/draw-file';
import { dayOf } from '@domain/core/school-clock';
import type { DrawView } from '@types_/appointment/draw-view';
import { useEffect, useState } from 'react';
import { forgetFile, keepFile, passOnFile } from '@/platform/file';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { factsOf } from './compute';
import { keptDraw } from './kept';
import { t } from './words';

interface Props {
  view: DrawView;
  pages: () => readonly string[];
}

/** The way out of this app: a file from which anybody computes the draw with a script of their own. */
export function HandOn({ view, pages }: Props) {
  const [file, setFile] = useState<{ path: string; name: string } | null>(null);
  useEffect(() => (file ? () => forgetFile(file.path) : undefined), [file]);
  // Handing a file on is allowed by a tap alone: the first makes it, the second hands it on.
  async function make() {
    const name = t('handName', { day: dayOf(view.session.startsAt) });
    const list = pages().join('');
    const seats = view.drawn?.seats ?? view.session.seats;
    const text = drawFile(factsOf(view), { list, seats }, view.mine, keptDraw(view.session.id));
    setFile({ path: await keepFile(name, text), name });
  }
  return (
    <Section>
      <Block>
        <Row
          id='hand-on'
          title={t('hand')}
          second={t(file ? 'handReady' : 'handText')}
          trailing='chevron'
          onTap={() => void (file ? passOnFile(file.path, file.name) : make())}
        />
      </Block>
    </Section>
  );
}
