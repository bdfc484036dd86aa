import '@/features/survey/errors';
import { ItemEditor } from '@/features/survey/editor/item-editor';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One item of a questionnaire, to be written. */
function ItemPage() {
  const { id = '', item = '' } = useQuery();
  return <ItemEditor id={id} item={item} />;
}

export default inLanguage(ItemPage);
