import '@/features/appointment/errors';
import { CHANNELS } from '@types_/appointment/channel';
import { STEPS } from '@/features/appointment/sessions/form/step';
import { WriteSession } from '@/features/appointment/sessions/form/write-session';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

function SessionFormPage() {
  const { school = '', id = '', channel, step } = useQuery();
  return (
    <WriteSession
      schoolId={school}
      id={id}
      channel={CHANNELS.find((one) => one === channel) ?? 'principal-talk'}
      step={STEPS.find((one) => one === step)}
    />
  );
}

export default inLanguage(SessionFormPage);
