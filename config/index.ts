import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const at = (folder: string) => path.join(root, folder);

/** Taro compiles nothing outside src unless it is named here. */
const compile = {
  include: [
    at('config'),
    at('types'),
    at('domain'),
    at('node_modules/zod'),
    at('node_modules/@noble/hashes'),
    at('node_modules/@noble/curves'),
  ],
};

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'xuesheng',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  defineConstants: {
    CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    HTTP_BASE: JSON.stringify(process.env.TARO_APP_HTTP_BASE ?? ''),
  },
  plugins: [path.join(__dirname, 'plugin-template-attributes.ts'), path.join(__dirname, 'plugin-words.ts')],
  framework: 'react',
  // Chinese stays Chinese: three bytes a character where an escape takes six.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@': at('src'), '@types_': at('types'), '@domain': at('domain') },
  mini: {
    compile,
    // What two subpackages share is a chunk named after the path of this folder; ids by name would differ in length from
    // clone to clone, and the packages' bytes with them.
    webpackChain(chain) {
      chain.optimization.set('chunkIds', 'natural');
    },
    postcss: {
      // Font sizes stay in px: they follow the reader's setting (--fs), not the width of the screen.
      pxtransform: { enable: true, config: { propList: ['*', '!font*', '!--*'] } },
      cssModules: { enable: false },
    },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    // Without this each page's chunk repeats the code it shares with the others.
    webpackChain(chain) {
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          common: { name: 'common', minChunks: 2, chunks: 'all', priority: 1 },
        },
      });
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // px stay px: a root font size that follows the width would double all text on a wide screen.
      pxtransform: { enable: true, config: { targetUnit: 'px' } },
      cssModules: { enable: false },
    },
  },
}));
