import { ExportView } from '@/features/identity/privacy/export-view';

/** Takes everything about me along. */
export default function ExportPage() {
  return <ExportView />;
}
