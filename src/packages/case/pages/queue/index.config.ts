export default definePageConfig({
  enablePullDownRefresh: true,
  usingComponents: { 'swipe-row': '@/native/swipe-row/index' },
});
