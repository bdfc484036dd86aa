import { ExportView } from '@/features/identity/privacy/export-view';
import { inLanguage } from '@/remote/in-language';

/** Takes everything about me along. */
function ExportPage() {
  return <ExportView />;
}

export default inLanguage(ExportPage);
