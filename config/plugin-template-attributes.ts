import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { TEMPLATE_ATTRIBUTES } from './template-attributes';

interface Platform {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents: (ctx: IPluginContext, components: object) => void };
}

/**
 * Taro 4.2.1 writes only the attributes it knows into base.wxml, and the aria ones are not among them.
 * Template (build) and runtime number the attributes from one table, so both must get the same additions.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, TEMPLATE_ATTRIBUTES);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'template-attributes-runtime.ts')].flat();
    },
  });
};
