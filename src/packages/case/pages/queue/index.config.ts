export default definePageConfig({ usingComponents: { 'swipe-row': '@/native/swipe-row/index' } });
