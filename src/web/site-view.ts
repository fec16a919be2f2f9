import type { Assets } from './assets.ts';

/** What every page needs for its frame: the addresses of style, script and icon. */
export type SiteView = { style: string; script: string; icon: string };

/** Reads the addresses off the assets. */
export function siteView({ assets }: { assets: Assets }): SiteView {
  return {
    style: assets.addressOf('site.css'),
    script: assets.addressOf('page.js'),
    icon: assets.addressOf('icon.svg'),
  };
}
