import { TmplGroup } from 'glass-easel-template-compiler';

/**
 * What the compiled templates call: WXS has its own constructors, and every event goes through `hooks`,
 * which tells a WXS function (a path comes along) from a method of the page.
 */
const RUNTIME = `
var getRegExp = function (pattern, flags) { return new RegExp(pattern, flags) };
var getDate = function () { return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments)))) };
Q.A = function (listener, path) { return hooks.onChange(listener, path) };
Q.C = function (owner, event, listener, path) { return hooks.onEvent(owner, event, listener, path) };
`;

const stem = (file: string) => file.replace(/\.\w+$/, '');

interface Complaint {
  isError: boolean;
  message: string;
  startLine: number;
}

/** Compiles all WXML and WXS of a build with WeChat's own compiler into one JavaScript expression. */
export function compileTemplates(files: Map<string, string>): string {
  const group = new TmplGroup();
  group.setExtraRuntimeScript(RUNTIME);
  for (const [file, text] of files) {
    if (file.endsWith('.wxs')) group.addScript(stem(file), text);
    else {
      const complaints = (group.addTmpl(stem(file), text) ?? []) as Complaint[];
      const wrong = complaints.find((complaint) => complaint.isError);
      if (wrong) throw new Error(`${file}:${wrong.startLine + 1}: ${wrong.message}`);
    }
  }
  const source = group.getTmplGenObjectGroups();
  group.free();
  return source;
}
