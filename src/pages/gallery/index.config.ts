export default definePageConfig({
  navigationBarTitleText: '部件',
  usingComponents: { 'swipe-row': '@/native/swipe-row/index' },
});
