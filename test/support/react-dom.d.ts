/** @types/react-dom is not installed: as much of it as the tests use. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(host: Element): { render: (node: ReactNode) => void; unmount: () => void };
}
