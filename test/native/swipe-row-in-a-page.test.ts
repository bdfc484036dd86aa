/** @jest-environment node */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, type WeappApp } from '../support/weapp-host/launch';
import { COMPONENT } from './load-gesture';

const PAGE = {
  'app.json': '{ "pages": ["index"] }',
  'app.js': 'App({})',
  'index.json': '{ "usingComponents": { "swipe-row": "/swipe-row/index" } }',
  'index.js':
    'Page({ data: { log: "" }, act(e) { this.setData({ log: e.detail.side }) }, open() { this.setData({ log: "open" }) } })',
  'index.wxml': `<swipe-row id="row" left-text="转办" right-text="收件" bindact="act">
    <view id="case" bindtap="open">图书馆三楼插座没电</view></swipe-row><view id="log">{{log}}</view>`,
};

const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'swipe-row-'));
let app: WeappApp;
beforeAll(async () => {
  for (const [file, text] of Object.entries(PAGE)) fs.writeFileSync(path.join(dist, file), text);
  fs.cpSync(COMPONENT, path.join(dist, 'swipe-row'), { recursive: true });
  app = await launch({ dist });
});
afterAll(() => {
  app.close();
  fs.rmSync(dist, { recursive: true });
});
const log = () => app.page.get('#log').text();

test('the whole swipe costs one setData: that of the page that acts', async () => {
  const { setData } = await app.page.swipe('#case', { x: -60, y: 8 });
  expect(log()).toBe('right');
  expect(setData.map((entry) => entry.where)).toEqual(['index']);
  expect(app.page.get('.swipe-row-front').style).toContain('translateX(0px)');
});

test('short, vertical and tapping fingers do not act', async () => {
  await app.page.swipe('#case', { x: 60 });
  expect(log()).toBe('left');
  await app.page.tap('#case');
  expect((await app.page.swipe('#case', { x: -25 })).setData).toEqual([]);
  expect((await app.page.swipe('#case', { x: -50, y: 200 })).setData).toEqual([]);
  expect(log()).toBe('open');
});

test('a screen reader finds the actions by name', () => {
  const actions = app.page.$$('[aria-role=button]');
  expect(actions.map((node) => node.attr('aria-label'))).toEqual(['转办', '收件']);
});
