/** What WeChat's own elements look like before any wxss. */
export const BASE_CSS = `
html, body { margin: 0; height: 100%; }
page { display: block; min-height: 100vh; font-family: "PingFang SC", "Noto Sans CJK SC", sans-serif; font-size: 16px; }
view, scroll-view, swiper, swiper-item, picker, form, label, navigator, checkbox-group, radio-group, picker-view,
picker-view-column, movable-area, movable-view, cover-view { display: block; }
page[hidden] { display: none; }
text { display: inline; white-space: pre-line; }
button { display: block; position: relative; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px;
  font-family: inherit; line-height: 2.55555556; border-radius: 5px; border: 0; color: #06ae56; background: #f2f2f2; text-align: center; }
button[type=primary] { color: #fff; background: #07c160; }
button[type=warn] { color: #fa5151; }
button[size=mini] { width: auto; display: inline-block; font-size: 13px; line-height: 2.3; }
button[disabled] { color: rgba(0, 0, 0, .3); }
input:not([wx]), textarea { display: block; border: 0; outline: 0; background: transparent; font: inherit; color: inherit;
  box-sizing: border-box; padding: 0; width: 100%; }
input:not([wx]) { height: 1.4em; }
textarea { height: 150px; resize: none; }
textarea[auto-height] { height: auto; field-sizing: content; }
img[wx] { display: inline-block; width: 320px; height: 240px; }
img[mode=aspectFill] { object-fit: cover; }
img[mode=aspectFit] { object-fit: contain; }
img[mode=widthFix] { height: auto; }
scroll-view[scroll-y] { overflow-y: auto; }
scroll-view[scroll-x] { overflow-x: auto; white-space: nowrap; }
`;
