import { useEffect, useState } from 'react';
import { forgetFile, keepFile, passOnFile } from '@/platform/file';
import { Row } from '@/ui/row';

interface Props {
  id: string;
  title: string;
  second: string;
  /** Instead of the second line once the file is there. */
  ready: string;
  fileName: () => string;
  content: () => string;
}

/** Makes a file on the phone and hands it on. Handing on is allowed by a tap alone: the first makes it, the second hands it on. */
export function FileRow({ id, title, second, ready, fileName, content }: Props) {
  const [made, setMade] = useState<{ path: string; name: string } | null>(null);
  useEffect(() => (made ? () => forgetFile(made.path) : undefined), [made]);
  async function make() {
    const name = fileName();
    setMade({ path: await keepFile(name, content()), name });
  }
  return (
    <Row
      id={id}
      title={title}
      second={made ? ready : second}
      trailing='chevron'
      onTap={() => void (made ? passOnFile(made.path, made.name) : make())}
    />
  );
}
