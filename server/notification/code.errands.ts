import type { CodeAsked } from "@/server/identity/code.contract";
import { addressOfCode, contactOf } from "@/server/identity/identity.reads";
import { fill } from "@/server/kernel/text";
import { codeText, knownText } from "@/server/notification/code.text";
import { listReaders } from "@/server/notification/reader.view";
import { carryAsked } from "@/server/notification/routes";
import type { Errand } from "@/server/outbox/errand";
import { config } from "@/server/platform/config";
import type { Reader } from "@/server/platform/database";
import { unseal } from "@/server/platform/sealed";

/** Whoever wishes to join is written to where they said; everyone else where their row says. */
async function addressFor(reader: Reader, { codeId, personId, purpose, way }: CodeAsked) {
  if (purpose === "join") return addressOfCode(reader, codeId);
  if (!personId) return null;
  const { email, phone } = await contactOf(reader, personId);
  return way === "email" ? email : phone;
}

/** Sends a code the way it was asked for; where nobody has the identifier nothing leaves, but to who wishes to join. */
export const sendCode: Errand<CodeAsked> = async (outing, asked) => {
  const { codeId, personId, purpose, way, sealedCode } = asked;
  const address = await addressFor(outing.db, asked);
  if (!address) return;
  const [reader] = personId ? await listReaders(outing.db, [personId], outing.clock()) : [];
  const language = reader?.language ?? asked.language;
  const { title, body, href } = purpose === "join" && personId ? knownText : codeText[purpose];
  const said = fill(body, { code: unseal(sealedCode, config().CONTACT_KEY) });
  const words = { key: codeId, title: title[language], body: said[language], href };
  await carryAsked[way](outing, address, { ...words, language, isAsked: true });
};
