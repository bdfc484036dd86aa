import { navigateTo } from '@/platform/navigation';
import { useTextSize } from '@/platform/text-size';
import { Row } from '@/ui/row';
import { t } from './words';

const TEXT_SIZE_PAGE = '/packages/identity/pages/text-size/index';

/** How large words are, and the way to another size. */
export function TextSizeRow() {
  return (
    <Row
      id='text-size'
      title={t('text.title')}
      second={t(`text.${useTextSize()}`)}
      trailing='chevron'
      onTap={() => void navigateTo(TEXT_SIZE_PAGE)}
    />
  );
}
