import { expect } from "vitest";
import type { Assembly, Resource, StackName } from "./assembly.ts";

/** Ways to read a resource of a template. */

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** The statements of a role's own policies. */
export function statementsOf({ properties }: Resource): readonly Statement[] {
  return (properties.Policies ?? []).flatMap(
    ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
  );
}

export function actionsOf(role: Resource): readonly string[] {
  return statementsOf(role).flatMap(({ Action }) => Action);
}

/** Every behaviour of a distribution, the default one first. */
export function behaviours({
  DistributionConfig,
}: Resource["properties"]): readonly Resource["properties"][] {
  return [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors];
}

/** Ways to state that something is nowhere, which fail where there is nothing that could have it. */
export function reading(stage: Assembly) {
  return {
    /** Resources of a type, of which there must be some. */
    some(type: string, stack?: StackName): readonly Resource[] {
      const found = stage.ofType(type, stack);
      expect(found, `no ${type}`).not.toEqual([]);
      return found;
    },
    /** Nothing of these kinds stands in any template. */
    none(types: RegExp): void {
      expect(stage.resources.length).toBeGreaterThan(100);
      expect(stage.resources.filter(({ type }) => types.test(type)).map(({ id }) => id)).toEqual([]);
    },
  };
}
