import theme from './theme.json';

type Name = keyof typeof theme.light;
// WeChat resolves @names from theme.json by itself; Taro's H5 does not and gets the light values.
const color = (name: Name) => (process.env.TARO_ENV === 'h5' ? theme.light[name] : `@${name}`);

// Shows every piece of src/ui; never part of what WeChat users download.
const gallery = process.env.TARO_ENV === 'h5' || process.env.TARO_APP_GALLERY ? ['pages/gallery/index'] : [];

// The words of a language are a subpackage in WeChat (config/plugin-words.ts) and a chunk in a browser.
const languages = process.env.TARO_ENV === 'h5' ? [] : ['ko', 'en'];

export default defineAppConfig({
  pages: ['pages/home/index', ...gallery],
  subPackages: [
    {
      root: 'packages/identity',
      pages: [
        'pages/bind/index',
        'pages/settings/index',
        'pages/manage/index',
        'pages/language/index',
        'pages/text-size/index',
        'pages/roles/index',
        'pages/grant/index',
        'pages/invite/index',
        'pages/hand-over/index',
        'pages/accept/index',
        'pages/accesses/index',
        'pages/approvals/index',
        'pages/rebind/index',
        'pages/agreement/index',
        'pages/my-data/index',
        'pages/export/index',
        'pages/leave/index',
        'pages/roster/index',
        'pages/import/index',
        'pages/school-days/index',
        'pages/departments/index',
        'pages/department/index',
      ],
    },
    { root: 'packages/notice', pages: ['pages/inbox/index', 'pages/messages/index'] },
    {
      root: 'packages/case',
      pages: [
        'pages/file/index',
        'pages/check/index',
        'pages/receipt/index',
        'pages/case/index',
        'pages/queue/index',
        'pages/replies/index',
        'pages/reply/index',
        'pages/league/index',
        'pages/long-overdue/index',
        'pages/tell/index',
        'pages/claim/index',
        'pages/matters/index',
        'pages/matter/index',
        'pages/digests/index',
        'pages/digest/index',
        'pages/write-digest/index',
        'pages/drafts/index',
        'pages/verify/index',
        'pages/figures/index',
      ],
    },
    {
      root: 'packages/survey',
      pages: [
        'pages/questionnaires/index',
        'pages/questionnaire/index',
        'pages/item/index',
        'pages/preview/index',
        'pages/findings/index',
        'pages/finding/index',
        'pages/mine/index',
        'pages/round/index',
        'pages/answer/index',
        'pages/review/index',
        'pages/secrecy/index',
        'pages/results/index',
        'pages/results-list/index',
        'pages/released-texts/index',
        'pages/text-review/index',
        'pages/other-schools/index',
        'pages/rounds/index',
        'pages/round-plan/index',
        'pages/round-form/index',
      ],
    },
    {
      root: 'packages/appointment',
      pages: [
        'pages/minutes/index',
        'pages/write-minutes/index',
        'pages/minutes-due/index',
        'pages/topics/index',
        'pages/commitments/index',
        'pages/commitment/index',
        'pages/promise/index',
        'pages/report/index',
        'pages/host/index',
      ],
    },
    ...languages.map((language) => ({ root: `languages/${language}`, pages: ['blank'] })),
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
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
});
