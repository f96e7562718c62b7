/** Which parts of a document are content, and which only tell about its makers (ECMA-376 and the extensions of Office). */

/** Parts that a document does without: the relations to them go too. */
const DROPPED = [
  /^docProps\//,
  /^docMetadata\//,
  /^customXml\//,
  /^_xmlsignatures\//,
  /^\[trash\]\//,
  /^word\/(people|commentsIds|commentsExtended|commentsExtensible)\d*\.xml$/,
  /^word\/documentTasks\//,
  /^xl\/persons\//,
  /^xl\/threadedComments\//,
  /^xl\/printerSettings\//,
  /^xl\/revisions\//,
  /^xl\/customProperty/,
  /^ppt\/(revisionInfo|changesInfos)/,
  /^ppt\/tags\//,
  /^ppt\/printerSettings/,
  /\/printerSettings\d*\.bin$/,
];

/** Fonts that were packed in: drawing, not telling. */
const AS_IT_IS = /\.(odttf|fntdata|ttf|wmf)$/i;
const XML = /\.(xml|rels|vml)$|^\[Content_Types\]\.xml$/i;

export type PartKind =
  | "drop"
  | "xml"
  | "relations"
  | "types"
  | "jpeg"
  | "png"
  | "gif"
  | "emf"
  | "package"
  | "as-it-is"
  | "other";

export function partKind(name: string): PartKind {
  if (DROPPED.some((pattern) => pattern.test(name.replace(/_rels\/([^/]+)\.rels$/, "$1")))) return "drop";
  if (name === "[Content_Types].xml") return "types";
  if (name.endsWith(".rels")) return "relations";
  if (XML.test(name)) return "xml";
  if (/\.(jpe?g|jfif)$/i.test(name)) return "jpeg";
  if (/\.png$/i.test(name)) return "png";
  if (/\.gif$/i.test(name)) return "gif";
  if (/\.emf$/i.test(name)) return "emf";
  if (/\.(docx|xlsx|pptx)$/i.test(name)) return "package";
  return AS_IT_IS.test(name) ? "as-it-is" : "other";
}

/** The part that a relation points to, as a name in the package. `base` is the folder of the part that owns it. */
export function targetOf(relations: string, target: string): string {
  const owner = relations.replace(/_rels\/[^/]*$/, "");
  const path = target.startsWith("/") ? target.slice(1) : owner + target;
  const folders: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}
