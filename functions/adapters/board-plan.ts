import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { toAttributes } from "./attributes.ts";
import { dynamodb, expressed, getRows, holds } from "./dynamodb.ts";

/** No record's id: those are 22 characters long. */
const PLAN_ROW = "plan";

const boardPlan = z.object({
  /** Random, so that a plan is known from any other of the same number. */
  plan: z.string(),
  batch: z.number(),
  boardDay: z.number(),
  /** In random order; each has its row in the outbox before the plan is written. */
  ids: z.array(z.string()),
});
/** What a batch of the board will hold, decided before anything of it is written. */
export type BoardPlan = z.infer<typeof boardPlan>;

/**
 * The plan lives in the outbox, which has no recovery: which rows of a batch were a queue's is not to be read weeks
 * later from a table that has. It has no `day`, so the retention does not see it.
 */
export function boardPlans() {
  const { TABLE_OUTBOX: table } = environment("TABLE_OUTBOX");
  return {
    find: async (): Promise<BoardPlan | undefined> =>
      (await getRows(boardPlan, table, [{ id: PLAN_ROW }]))[0],

    /** False when there is a plan already: another run made it. */
    put: (plan: BoardPlan): Promise<boolean> => {
      const condition = "attribute_not_exists(#id)";
      return holds(
        dynamodb.send(
          new PutItemCommand({
            TableName: table,
            Item: toAttributes({ id: PLAN_ROW, ...plan }),
            ConditionExpression: condition,
            ...expressed({}, condition),
          }),
        ),
      );
    },

    /** Removes this plan and never the next run's. */
    remove: async ({ plan }: BoardPlan): Promise<void> => {
      const condition = "#plan = :plan";
      await holds(
        dynamodb.send(
          new DeleteItemCommand({
            TableName: table,
            Key: toAttributes({ id: PLAN_ROW }),
            ConditionExpression: condition,
            ...expressed({ plan }, condition),
          }),
        ),
      );
    },
  };
}

export type BoardPlans = ReturnType<typeof boardPlans>;
