import '@/features/appointment/errors';
import { WaitingTopics } from '@/features/appointment/topics/waiting-topics';
import { inLanguage } from '@/remote/in-language';

export default inLanguage(WaitingTopics);
