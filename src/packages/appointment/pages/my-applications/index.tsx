import '@/features/appointment/errors';
import { MyApplications } from '@/features/appointment/applying/my-applications';
import { inLanguage } from '@/remote/in-language';

export default inLanguage(MyApplications);
