export const keepFile = (_name: string, text: string): Promise<string> =>
  Promise.resolve(URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' })));

/** A browser puts it where it puts what is downloaded. */
export function passOnFile(filePath: string, fileName: string): Promise<boolean> {
  const link = document.createElement('a');
  link.href = filePath;
  link.download = fileName;
  link.click();
  return Promise.resolve(true);
}

export const forgetFile = (filePath: string): void => URL.revokeObjectURL(filePath);
