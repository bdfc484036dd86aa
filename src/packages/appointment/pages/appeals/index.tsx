import '@/features/appointment/errors';
import { Appeals } from '@/features/appointment/door/appeals';
import { inLanguage } from '@/remote/in-language';

export default inLanguage(Appeals);
