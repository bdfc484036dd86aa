import '@/features/appointment/errors';
import { MyAbsences } from '@/features/appointment/door/my-absences';
import { inLanguage } from '@/remote/in-language';

export default inLanguage(MyAbsences);
