import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { DRAW_PAGES } from './pages';
import { t } from './words';

/** That a session was called off, and whether its number was known by then; and of sessions before it that were. */
export const Calling = ({ view: { cancelled, before } }: { view: DrawView }) => (
  <View>
    {cancelled && (
      <View id={cancelled.valueKnown ? 'off-known' : 'off'} className='m12'>
        <Notice
          tone={cancelled.valueKnown ? 'maple' : 'corn'}
          icon='warn'
          text={t(cancelled.valueKnown ? 'off.known' : 'off.early', { time: momentText(cancelled.at) })}
        />
      </View>
    )}
    {before.length > 0 && (
      <View className='m12'>
        <Block>
          {before.map(({ id, title, at }) => (
            <Row
              key={id}
              id={`before-${id}`}
              over={t('before.over')}
              title={title}
              second={t('before.text', { time: momentText(at) })}
              trailing='chevron'
              onTap={() => void navigateTo(DRAW_PAGES.draw(id))}
            />
          ))}
        </Block>
      </View>
    )}
  </View>
);
