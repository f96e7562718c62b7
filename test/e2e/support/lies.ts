import type { Page, Route } from "playwright-core";
import { amsterdamDay } from "#shared/domain/day.ts";
import { monthOf, OWN_LANE, recordsOf, TAG_BYTES } from "#shared/protocol/board-layout.ts";
import { dummyRecord, recordTag } from "#shared/protocol/board-record.ts";
import { concat, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { STAMP_BYTES } from "#shared/protocol/constants.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { receiptMessage } from "#shared/protocol/receipt-layout.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import { parseSubmission } from "#shared/protocol/submission.ts";
import { unwrap } from "#test/support/organisation.ts";
import { type MadeBoard, signedBoard } from "./boards.ts";
import { pinLater, serveBoard, serveList } from "./serve.ts";
import type { Server } from "./server.ts";

/**
 * What a server can say that is not so, one lie at a time, with what the page answers, word for word. Where a lie
 * needs a signature it has the real one: of the roots, of the board, of the receipts.
 */

/** About the list of readers, told before the page is loaded. Answers a check that the lie was really told. */
export interface ListLie {
  readonly name: string;
  readonly tell: (page: Page, server: Server) => Promise<() => void>;
}

const said = () => {};

const REFUSED_LIST = {
  says: "De lijst met lezers klopt niet.",
  because: "De handtekening onder de lijst is niet goed, of de lijst is te oud.",
};

export const LIST_LIES: { readonly refusal: typeof REFUSED_LIST; readonly lies: readonly ListLie[] } = {
  refusal: REFUSED_LIST,
  lies: [
    {
      name: "a list that nobody signed",
      tell: async (page, { list }) => {
        await serveList(page, { ...list, signatures: new TextEncoder().encode("[]") });
        return said;
      },
    },
    {
      name: "a list in which somebody has another name, under the signatures of the real one",
      tell: async (page, { list, draft, signList }) => {
        const staff = draft.staff.map((entry) => ({ ...entry, name: `${entry.name} (vervangen)` }));
        await serveList(page, { ...signList({ ...draft, staff }), signatures: list.signatures });
        return said;
      },
    },
    {
      name: "a list that one root signed twice, where two roots must sign",
      tell: async (page, { draft, signList }) => {
        await serveList(page, signList(draft, "one root twice"));
        return said;
      },
    },
    {
      name: "a list of before this page was built, with every signature",
      tell: (page, { draft }) => pinLater(page, { directoryVersion: draft.version + 1 }),
    },
    {
      name: "the list of another organisation, with every signature",
      tell: async (page, { draft, signList }) => {
        await serveList(page, signList({ ...draft, instanceId: "gemeente-anders" }));
        return said;
      },
    },
  ],
};

/** A mailbox with one own record and one answer on the board. */
export interface Holder {
  readonly keys: MailboxKeys;
  readonly board: MadeBoard;
}

/** About the board, told before the words are typed. */
export interface BoardLie {
  readonly name: string;
  /** Days by which the visitor's calendar is ahead of the board. */
  readonly daysLater?: number;
  /** Pins of a later build, for which the page is loaded anew. */
  readonly pins?: Readonly<Record<string, number>>;
  /** What this visit was shown already, before the lie. */
  readonly shownBefore?: (server: Server, holder: Holder) => MadeBoard;
  readonly tell: (page: Page, server: Server, holder: Holder) => Promise<void>;
  readonly refusal: string;
  /** Whether answers whose signature holds are shown all the same. */
  readonly answers: "shown" | "withheld";
}

/** The record moved: under another tag of the same mailbox, where its holder looks for it. */
function moved(record: Uint8Array, keys: MailboxKeys): Uint8Array {
  const other = recordTag(keys.tagKey, OWN_LANE, monthOf(amsterdamDay(Date.now())), 63);
  return concat(other, record.subarray(TAG_BYTES));
}

export const BOARD_LIES: readonly BoardLie[] = [
  {
    name: "an index that nobody signed",
    tell: (page, _, { board }) => {
      const index = board.index.slice();
      index.fill(0, index.length - 64);
      return serveBoard(page, { ...board, index });
    },
    refusal: "De handtekening onder het berichtenbord is niet goed. Wij laten er daarom niets van zien.",
    answers: "withheld",
  },
  {
    name: "an index without the tag of an answer, under the signature of the real one",
    tell: (page, _, { board }) => {
      const index = board.index.slice();
      index.fill(0, index.length - 64 - TAG_BYTES, index.length - 64);
      return serveBoard(page, { ...board, index });
    },
    refusal: "De handtekening onder het berichtenbord is niet goed. Wij laten er daarom niets van zien.",
    answers: "withheld",
  },
  {
    name: "two boards at once: the index of one, the page of another that is as long",
    tell: (page, server, { board }) => {
      const records = Array.from({ length: recordsOf(board.page).length }, () => dummyRecord());
      return serveBoard(page, { ...board, page: signedBoard(server, records).page });
    },
    refusal: "De handtekening onder het berichtenbord is niet goed. Wij laten er daarom niets van zien.",
    answers: "withheld",
  },
  {
    name: "a board without one of its pages",
    tell: (page, _, { board }) => serveBoard(page, { index: board.index }),
    refusal: "Er ontbreekt een deel van het berichtenbord.",
    answers: "withheld",
  },
  {
    name: "a page that ends before its last record",
    tell: (page, _, { board }) =>
      serveBoard(page, { ...board, page: board.page.subarray(0, board.page.length - 4096) }),
    refusal: "Er ontbreekt een deel van het berichtenbord.",
    answers: "withheld",
  },
  {
    name: "a record under another tag, on a board that is signed like that",
    tell: (page, server, { keys, board }) => {
      const own = toBase64Url(recordTag(keys.tagKey, OWN_LANE, monthOf(board.body.day), 0));
      const records = recordsOf(board.page).map((record) =>
        toBase64Url(record.subarray(0, TAG_BYTES)) === own ? moved(record, keys) : record,
      );
      return serveBoard(page, signedBoard(server, records));
    },
    refusal: "Eén bericht had geen geldige handtekening en wordt niet getoond.",
    answers: "shown",
  },
  {
    name: "a board of before this page was built, with its signature",
    pins: { boardBatch: 2 },
    tell: (page, _, { board }) => serveBoard(page, board),
    refusal: "Dit berichtenbord is ouder dan het mag zijn. Wij laten er daarom niets van zien.",
    answers: "withheld",
  },
  {
    name: "a board of before the one that was just shown, with its signature",
    shownBefore: (server, { board }) => signedBoard(server, recordsOf(board.page), { batch: 2 }),
    tell: (page, _, { board }) => serveBoard(page, board),
    refusal: "Dit berichtenbord is ouder dan het mag zijn. Wij laten er daarom niets van zien.",
    answers: "withheld",
  },
  {
    name: "a frozen board: for four days the same one",
    daysLater: 4,
    tell: (page, _, { board }) => serveBoard(page, board),
    refusal: "Misschien staat er al een nieuw antwoord dat u nog niet ziet. Probeer het later opnieuw.",
    answers: "shown",
  },
];

/** About the receipt, told when the envelope was stored. */
export interface ReceiptLie {
  readonly name: string;
  readonly tell: (answer: ReceiptAnswer, server: Server, sent: SentEnvelope) => ReceiptAnswer;
}

/** What a receipt is over, as the server can read it in what it was sent. */
interface SentEnvelope {
  readonly commitment: Uint8Array;
  readonly withdrawHash: Uint8Array;
}

export interface ReceiptAnswer {
  readonly id: string;
  readonly day: number;
  readonly receipt: string;
}

export const RECEIPT_REFUSAL = "Het bewijs dat de server gaf klopt niet.";

export const RECEIPT_LIES: readonly ReceiptLie[] = [
  {
    name: "a receipt for another envelope, signed by the receipt key",
    tell: (answer, { draft, signReceipt }) => {
      const [commitment, withdrawHash] = [secureRandom(32), secureRandom(32)];
      const message = receiptMessage({
        instanceId: draft.instanceId,
        commitment,
        withdrawHash,
        day: answer.day,
      });
      return { ...answer, receipt: toBase64Url(signReceipt(message)) };
    },
  },
  {
    name: "a receipt of a month later, for this very envelope and signed by the receipt key",
    tell: (answer, { draft, signReceipt }, { commitment, withdrawHash }) => {
      const day = answer.day + 31;
      const message = receiptMessage({ instanceId: draft.instanceId, commitment, withdrawHash, day });
      return { ...answer, day, receipt: toBase64Url(signReceipt(message)) };
    },
  },
  {
    name: "another day than the one that was signed",
    tell: (answer) => ({ ...answer, day: answer.day + 1 }),
  },
  {
    name: "a receipt that another key signed",
    tell: (answer, { signBoard }) => ({
      ...answer,
      receipt: toBase64Url(signBoard(fromBase64Url(answer.receipt) ?? new Uint8Array())),
    }),
  },
];

/** Lets the envelope be stored and changes what the server says of it. */
export async function lieAboutReceipts(page: Page, server: Server, lie: ReceiptLie): Promise<void> {
  await page.route("**/api/envelopes", async (route: Route) => {
    const stored = await route.fetch();
    const answer = (await stored.json()) as ReceiptAnswer;
    const body = new Uint8Array(route.request().postDataBuffer() ?? []);
    const { withdrawHash, parts } = unwrap(parseSubmission(body.subarray(STAMP_BYTES)));
    await route.fulfill({ json: lie.tell(answer, server, { withdrawHash, commitment: parts.commitment }) });
  });
}
