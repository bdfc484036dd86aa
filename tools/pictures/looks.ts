/** How a page is looked at: width and height in px, scale of the words. */
export interface Look {
  name: string;
  width: number;
  height: number;
  dark?: boolean;
  fontScale?: number;
}

export const LOOKS: Look[] = [
  { name: 'light', width: 390, height: 844 },
  { name: 'dark', width: 390, height: 844, dark: true },
  { name: 'large', width: 390, height: 844, fontScale: 1.6 },
  { name: 'narrow', width: 320, height: 640 },
];
