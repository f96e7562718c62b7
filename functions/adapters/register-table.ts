import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { registerRow } from "#shared/api/console.ts";
import { type Guard, type Move, TRANSITIONS } from "#shared/domain/moves.ts";
import { CONSULTATION, LEVELS, type Level, type RegisterRow } from "#shared/domain/register.ts";
import type { State } from "#shared/domain/states.ts";
import { STATES } from "#shared/domain/states.ts";
import { type Row, toAttributes, type Value } from "./attributes.ts";
import { dynamodb, expressed, getRow, getRows, holds, scanRows, type Write } from "./dynamodb.ts";

const DAY_FIELDS = ["acknowledged", "feedback", "closed", "destroyAfter", "lastCopy"] as const;

const day = z.prefault(z.nullable(z.number()), null);
/** A day that is not set is not there, so that `attribute_not_exists` is a condition on it. */
const stored = z.object({
  ...registerRow.shape,
  state: z.enum(STATES),
  acknowledged: day,
  feedback: day,
  closed: day,
  destroyAfter: day,
  lastCopy: day,
});

export function putRegister(row: RegisterRow): Write {
  const { TABLE_REGISTER } = environment("TABLE_REGISTER");
  const condition = "attribute_not_exists(#dossierId)";
  return {
    Put: {
      TableName: TABLE_REGISTER,
      Item: toAttributes(present(row)),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

function present(row: RegisterRow): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, Value | undefined] => [name, value ?? undefined]),
  );
}

/**
 * A move of the state table: the database itself refuses it where the table does (shared/domain/moves.ts), whatever
 * the function read before. `from` is the row that the effects were computed on.
 */
export function moveRow(move: Move, onDay: number, from: RegisterRow, to: RegisterRow): Write {
  const { TABLE_REGISTER } = environment("TABLE_REGISTER");
  const { condition, values } = moveCondition(move, onDay, from.state);
  const sets: string[] = ["#state = :to"];
  const removes: string[] = [];
  const changed: Record<string, Value> = { to: to.state };
  for (const field of DAY_FIELDS) {
    const value = to[field];
    if (value === from[field]) continue;
    if (value === null) removes.push(`#${field}`);
    else {
      sets.push(`#${field} = :new_${field}`);
      changed[`new_${field}`] = value;
    }
  }
  if (to.hold !== from.hold) {
    sets.push("#hold = :new_hold");
    changed.new_hold = to.hold;
  }
  const change = `SET ${sets.join(", ")}${removes.length > 0 ? ` REMOVE ${removes.join(", ")}` : ""}`;
  return {
    Update: {
      TableName: TABLE_REGISTER,
      Key: toAttributes({ dossierId: from.dossierId }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed({ ...values, ...changed }, change, condition),
    },
  };
}

/** Only upwards: the database refuses it on a row that stands as high or higher. Undefined for the lowest level. */
export function raiseLevel(dossierId: string, level: Level): Write | undefined {
  const { TABLE_REGISTER } = environment("TABLE_REGISTER");
  const lower = LEVELS.slice(0, LEVELS.indexOf(level)).map((name, index) => [`lower${index}`, name] as const);
  if (lower.length === 0) return undefined;
  const change = "SET #level = :level";
  const condition = `#level IN (${lower.map(([name]) => `:${name}`).join(", ")})`;
  return {
    Update: {
      TableName: TABLE_REGISTER,
      Key: toAttributes({ dossierId }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed({ level, ...Object.fromEntries(lower) }, change, condition),
    },
  };
}

/** The condition of a move, from the table: where it may start and what must hold. */
function moveCondition(move: Move, onDay: number, was: State): { condition: string; values: Row } {
  const { of, from, guards } = TRANSITIONS[move];
  const states = Object.fromEntries(from.map((state, index) => [`from${index}`, state]));
  const values: Record<string, Value> = { was, ...states };
  const parts = [
    `#state IN (${Object.keys(states)
      .map((name) => `:${name}`)
      .join(", ")})`,
    "#state = :was",
  ];
  if (of !== "both") {
    values.consultation = CONSULTATION;
    parts.push(`#channel ${of === "consultation" ? "=" : "<>"} :consultation`);
  }
  for (const guard of guards) parts.push(guardCondition(guard, onDay, values));
  return { condition: parts.join(" AND "), values };
}

function guardCondition(guard: Guard, onDay: number, values: Record<string, Value>): string {
  if (guard.field === "hold") {
    values.hold_is = guard.is;
    return "#hold = :hold_is";
  }
  if (guard.is === "unset") return `attribute_not_exists(#${guard.field})`;
  values.on_day = onDay;
  return `#${guard.field} <= :on_day`;
}

export function registerTable() {
  const { TABLE_REGISTER: table } = environment("TABLE_REGISTER");
  return {
    find: (dossierId: string): Promise<RegisterRow | undefined> => getRow(stored, table, { dossierId }),

    rows: (dossierIds: readonly string[]): Promise<RegisterRow[]> =>
      getRows(
        stored,
        table,
        dossierIds.map((dossierId) => ({ dossierId })),
      ),

    /** Ended dossiers whose last copy would be gone in these days, the last one not among them, get `until`. */
    async postponeLastCopy(since: number, until: number): Promise<void> {
      const where = "#lastCopy >= :since AND #lastCopy < :until";
      const rows = await scanRows(z.object({ dossierId: z.string() }), table, where, { since, until }, [
        "dossierId",
      ]);
      for (const { dossierId } of rows) {
        const change = "SET #lastCopy = :until";
        const condition = "#lastCopy < :until";
        await holds(
          dynamodb.send(
            new UpdateItemCommand({
              TableName: table,
              Key: toAttributes({ dossierId }),
              UpdateExpression: change,
              ConditionExpression: condition,
              ...expressed({ until }, change, condition),
            }),
          ),
        );
      }
    },
  };
}

export type RegisterTable = ReturnType<typeof registerTable>;
