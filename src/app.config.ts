import theme from './theme.json';

type Name = keyof typeof theme.light;
// WeChat resolves @names from theme.json by itself; Taro's H5 does not and gets the light values.
const color = (name: Name) => (process.env.TARO_ENV === 'h5' ? theme.light[name] : `@${name}`);

// Shows every piece of src/ui; never part of what WeChat users download.
const gallery = process.env.TARO_ENV === 'h5' || process.env.TARO_APP_GALLERY ? ['pages/gallery/index'] : [];

export default defineAppConfig({
  pages: ['pages/home/index', ...gallery],
  subPackages: [
    { root: 'packages/identity', pages: ['pages/bind/index', 'pages/roster/index', 'pages/import/index'] },
    {
      root: 'packages/case',
      pages: ['pages/file/index', 'pages/check/index', 'pages/receipt/index', 'pages/case/index', 'pages/queue/index'],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '学声',
    navigationBarBackgroundColor: color('ground'),
    navigationBarTextStyle: color('text') as 'black',
    backgroundColor: color('ground'),
    backgroundTextStyle: color('loading') as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
});
