import { GetPublicKeyCommand, KMSClient, KMSServiceException } from "@aws-sdk/client-kms";
import { publicKeyFrom } from "../ceremony/public-key.ts";
import type { Settings } from "../settings.ts";
import type { Deployment } from "./deployment.ts";
import { DeployRefusal } from "./refusal.ts";
import type { ServerKeys } from "./signed-directory.ts";

/** The public halves of the keys that the account signs boards and receipts with: the ceremony needs them. */
export async function serverKeys(
  { boardKey, receiptKey }: Pick<Deployment, "boardKey" | "receiptKey">,
  { region }: Settings,
): Promise<ServerKeys> {
  const client = new KMSClient({ region });
  const one = async (KeyId: string) => {
    try {
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
      const key = publicKeyFrom(Buffer.from(PublicKey ?? []).toString("base64"));
      if (key !== undefined) return key;
      throw new DeployRefusal(`KMS gave no Ed25519 key for ${KeyId}.`);
    } catch (error) {
      if (!(error instanceof KMSServiceException)) throw error;
      throw new DeployRefusal(`KMS did not give the public key of ${KeyId}: ${error.name}.`);
    }
  };
  try {
    return { board: await one(boardKey), receipt: await one(receiptKey) };
  } finally {
    client.destroy();
  }
}
