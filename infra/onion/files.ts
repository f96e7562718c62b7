import type { OnionPlan } from "./destination.ts";
import { nginxConfiguration } from "./nginx.ts";
import { readme } from "./readme.ts";
import { nginxUnit, torAppArmor, torrc } from "./tor.ts";

export interface OnionFile {
  readonly name: string;
  readonly text: string;
}

export function onionFiles(plan: OnionPlan): readonly OnionFile[] {
  return [
    { name: "torrc", text: torrc(plan) },
    { name: "apparmor-system_tor", text: torAppArmor() },
    { name: "nginx.conf", text: nginxConfiguration(plan) },
    { name: "meldpunt-onion.service", text: nginxUnit() },
    { name: "LEESMIJ.md", text: readme(plan) },
  ];
}
