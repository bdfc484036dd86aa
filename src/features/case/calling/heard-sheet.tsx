import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { CaseView } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { type ReactNode, useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { OptionList } from '@/ui/option-list';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import type { useStep } from '../use-step';
import { t } from '../words';
import { FoundNumber } from './number';
import { type Contact, useNumber } from './use-contact';
import { WhyNumber } from './why-number';
import { t as calling } from './words';

/** What such a sheet needs to know of its page. */
export interface OfCase {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  contact: Contact;
  onClose: () => void;
}

interface Props<H extends string> extends OfCase {
  title: string;
  hint?: string;
  /** What can have come of it: of each what it is called, and what it means where that has to be said. */
  heard: { id: string; label: string; options: readonly H[]; text: (one: H) => string; more?: (one: H) => string };
  /** Words beside it, kept on the phone under `kind` until they are sent. */
  words: { id: string; kind: string; label: string; most: number; needed: boolean };
  send: { id: string; text: string; take: (heard: H, text: string) => Promise<Failure | null> };
  /** What is asked before. */
  children?: ReactNode;
  /** What is asked once something came of it. */
  after?: ReactNode;
}

/** What came of looking for a student or calling them: their number first, then one answer and a few words, for the student to read. */
export function HeardSheet<H extends string>(props: Props<H>) {
  const { view, step, contact, title, hint, heard, words, send, children, after, onClose } = props;
  const letter = useLetterDraft(view.id, words.kind);
  const [chosen, setChosen] = useState<H | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { phone, opened } = useNumber(contact);
  const isShort = words.needed && letter.text.trim().length < CASE_LIMITS.letterMin;
  async function submit() {
    setTried(true);
    if (chosen === null || isShort || (await send.take(chosen, letter.text))) return;
    letter.sent();
    onClose();
  }
  // One question at a time.
  if (asking && phone === undefined)
    return (
      <Sheet open onClose={onClose} label={calling('title')}>
        <WhyNumber view={view} onOpened={opened} onLater={() => setAsking(false)} />
      </Sheet>
    );
  const more = chosen === null ? '' : heard.more?.(chosen);
  return (
    <Sheet open onClose={onClose} label={title}>
      <View>
        <News view={view} since={step.since} />
      </View>
      <View className='t20'>{title}</View>
      {hint && <View className='t15 i2 m4'>{hint}</View>}
      <View>
        {phone !== undefined ? (
          <FoundNumber id='sheet-call-student' view={view} phone={phone} />
        ) : (
          view.callable && (
            <View className='m8'>
              <Chip id='sheet-open-contact' icon='phone' text={calling('chip')} onTap={() => setAsking(true)} />
            </View>
          )
        )}
      </View>
      {children}
      <View className='m8'>
        <OptionList
          id={heard.id}
          label={heard.label}
          options={heard.options.map((value) => ({ value, text: heard.text(value) }))}
          value={chosen}
          onChange={(value) => setChosen(heard.options.find((one) => one === value) ?? null)}
        />
      </View>
      {/* One question after the other; of its own, so that the choices above are not sent again at every keystroke. */}
      <View>
        {chosen !== null && (
          <>
            {more && <View className='t15 i2 m8'>{more}</View>}
            {after}
            <TextArea
              id={words.id}
              label={words.label}
              value={letter.text}
              onInput={letter.write}
              maxLength={words.most}
              minLines={2}
              {...(tried && isShort ? { error: t('answer.short') } : {})}
            />
            <View className='sheet-foot'>
              <FailureNotice failure={step.failure} />
              <Button id={send.id} text={send.text} busy={step.busy} onTap={() => void submit()} />
            </View>
          </>
        )}
      </View>
    </Sheet>
  );
}
