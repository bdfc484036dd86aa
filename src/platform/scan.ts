import Taro from '@tarojs/taro';

/** Whether a code can be read with the camera. */
export const canScan = true;

/** What a QR code says that the reader points the camera at; null when they close it. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result;
  } catch {
    return null;
  }
}
