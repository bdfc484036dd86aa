import '@/features/appointment/errors';
import { WaitingTopics } from '@/features/appointment/minutes/waiting-topics';
import { inLanguage } from '@/remote/in-language';

export default inLanguage(WaitingTopics);
