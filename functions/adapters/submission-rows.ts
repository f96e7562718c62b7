import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { environment } from "#functions/runtime/env.ts";
import { fromAttributes, toAttributes } from "./attributes.ts";
import { dynamodb } from "./dynamodb.ts";

/** A row with every attribute that it has, whether or not a schema of ours knows it. */
export type WholeRow = Readonly<Record<string, unknown>>;

/** The rows that one submission leaves, as they stand: for a look at what is really kept. */
export function submissionRows() {
  const { TABLE_INBOX, TABLE_BLOBS, TABLE_OUTBOX } = environment(
    "TABLE_INBOX",
    "TABLE_BLOBS",
    "TABLE_OUTBOX",
  );
  const whole = async (
    table: string,
    key: Readonly<Record<string, string>>,
  ): Promise<WholeRow | undefined> => {
    const { Item } = await dynamodb.send(
      new GetItemCommand({ TableName: table, Key: toAttributes(key), ConsistentRead: true }),
    );
    return Item && fromAttributes(Item);
  };
  return {
    envelope: (id: string) => whole(TABLE_INBOX, { id }),
    blob: (blobId: string) => whole(TABLE_BLOBS, { blobId }),
    record: (id: string) => whole(TABLE_OUTBOX, { id }),
  };
}

export type SubmissionRows = ReturnType<typeof submissionRows>;
