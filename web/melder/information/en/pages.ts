import type { Page, PageId } from "../blocks.ts";
import { accessibility } from "./accessibility.ts";
import { after } from "./after.ts";
import { confidants } from "./confidants.ts";
import { help } from "./help.ts";
import { klacht } from "./klacht.ts";
import { manager } from "./manager.ts";
import { outside } from "./outside.ts";
import { protection } from "./protected.ts";
import { report } from "./report.ts";
import { rights } from "./rights.ts";
import { rules } from "./rules.ts";
import { security } from "./security.ts";
import { talk } from "./talk.ts";
import { under18 } from "./under18.ts";
import { what } from "./what.ts";
import { who } from "./who.ts";
import { whoReads } from "./who-reads.ts";

export const pages: Readonly<Record<PageId, Page>> = {
  what,
  who,
  klacht,
  readers: whoReads,
  confidants,
  talk,
  after,
  protected: protection,
  rights,
  outside,
  help,
  under18,
  manager,
  rules,
  report,
  accessibility,
  security,
};
