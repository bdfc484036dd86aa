import '@/features/survey/errors';
import { MyRounds } from '@/features/survey/mine/my-rounds';
import { inLanguage } from '@/remote/in-language';

export default inLanguage(MyRounds);
