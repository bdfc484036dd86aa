import '@/features/case/errors';
import { keptReceipt } from '@/features/case/file/kept-receipt';
import { ReceiptView } from '@/features/case/file/receipt-view';
import { t } from '@/features/case/words';
import { StudentsOnly } from '@/features/identity/students-only';
import { TellMe } from '@/features/notice/tell-me';
import { overviewText } from '@/i18n/overview-text';
import { inLanguage } from '@/remote/in-language';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

/** The receipt of the case that was just filed. */
function ReceiptPage() {
  const receipt = keptReceipt();
  if (receipt)
    return (
      <StudentsOnly title={t('file.title')}>
        {(student) => <ReceiptView receipt={receipt} student={student} tellMe={<TellMe />} />}
      </StudentsOnly>
    );
  return (
    <Page title={t('file.title')} back>
      <EmptyState title={overviewText('mine.empty')} text={overviewText('mine.emptyText')} />
    </Page>
  );
}

export default inLanguage(ReceiptPage);
