import { useQuery } from '@/platform/page-life';
import { Controls } from './controls';
import { Figures } from './figures';
import { Korean } from './korean';
import { Letters } from './letters';
import { Lists } from './lists';
import { States } from './states';

const SHEETS = { lists: Lists, letters: Letters, controls: Controls, figures: Figures, states: States, korean: Korean };

const isSheet = (name: string | undefined): name is keyof typeof SHEETS => name !== undefined && name in SHEETS;

/** Every piece of src/ui in its states, one sheet at a time: ?sheet=lists, letters, controls, figures, states, korean. */
export default function Gallery() {
  const { sheet } = useQuery();
  const Sheet = isSheet(sheet) ? SHEETS[sheet] : Lists;
  return <Sheet />;
}
