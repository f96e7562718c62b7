import { amsterdamDay } from "#shared/domain/day.ts";
import { verifyIndex } from "#shared/protocol/board-index.ts";
import { INDEX_PATH } from "#shared/protocol/board-layout.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { Pins, SignIn } from "#web/site-config.ts";
import type { Settings } from "../settings.ts";
import { CONSOLE_SCOPE, signInOrigin } from "../stacks/identity.ts";
import type { Deployment } from "./deployment.ts";
import type { Objects } from "./objects.ts";
import { DeployRefusal } from "./refusal.ts";

/** A board of which nothing was published yet: the first batch is 1, and every batch is newer than this. */
const NO_BOARD_YET = 0;

/** What the built pages will trust, of today. */
export async function pinsOf(settings: Settings, directory: Directory, published: Objects): Promise<Pins> {
  return {
    instanceId: settings.instanceId,
    roots: settings.roots,
    threshold: settings.rootThreshold,
    directoryVersion: directory.version,
    boardBatch: await publishedBatch(directory, published),
  };
}

/** Of a console before the first directory: it accepts version 1 and whatever comes after. */
export function firstPins({ instanceId, roots, rootThreshold }: Settings): Pins {
  return { instanceId, roots, threshold: rootThreshold, directoryVersion: 1, boardBatch: NO_BOARD_YET };
}

async function publishedBatch({ boardKey }: Directory, published: Objects): Promise<number> {
  const bytes = await published.get(INDEX_PATH.slice(1));
  if (bytes === undefined) return NO_BOARD_YET;
  const today = amsterdamDay(Date.now());
  const index = verifyIndex({ bytes, boardKey, pinnedBatch: NO_BOARD_YET, today });
  if (index.ok) return index.value.batch;
  throw new DeployRefusal(
    `The published board does not hold against the directory (${index.error}): find out why before you publish sites that pin it.`,
  );
}

/** Where staff sign in: Cognito's addresses, as its OpenID configuration has them. */
export function signInOf(settings: Settings, { poolId, clientId }: Deployment): SignIn {
  const origin = signInOrigin(settings);
  return {
    issuer: `https://cognito-idp.${settings.region}.amazonaws.com/${poolId}`,
    authorizeUrl: `${origin}/oauth2/authorize`,
    tokenUrl: `${origin}/oauth2/token`,
    clientId,
    scope: `openid ${CONSOLE_SCOPE}`,
  };
}
